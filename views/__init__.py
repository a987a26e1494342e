"""The pages. They draw what answer/ and index/ return and decide nothing about answers."""
