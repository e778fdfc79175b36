"""Training of the small models in ``jianfu/learned``; needs the dependency group ``learning``."""
