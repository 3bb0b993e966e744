"""How critical a story may be: suggested from its words, then from what moderators here decided before."""
