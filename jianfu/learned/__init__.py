"""Small learned models that supply features; none of them judges. Trained by ``tools/learning``."""
