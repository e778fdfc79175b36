"""Checks of 第4至6条，会议."""
