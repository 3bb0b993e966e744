"""Practising: thirty items that are decided already, for somebody who is new to the desk."""
