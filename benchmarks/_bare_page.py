"""The least that a page with a slider and a chart can be; benchmarks/film.py compares the front page with it."""

import plotly.graph_objects as go
import streamlit as st

at = st.slider("level", 0, 60)
figure = go.Figure(go.Scatter(x=list(range(61)), y=[(x * at) % 61 for x in range(61)]))
figure.update_layout(height=420)
st.plotly_chart(figure, key="line")
