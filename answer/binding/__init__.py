"""The second step, bind: what an answer must name, cover and hold to answer the question."""
