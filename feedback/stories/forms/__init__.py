"""Forms that anybody may fill in: telling, chipping in, coming back."""
