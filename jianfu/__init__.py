"""jianfu (减负): official documents held against the Provisions on relieving the grassroots of formalism."""

__version__ = "0.1.0"
