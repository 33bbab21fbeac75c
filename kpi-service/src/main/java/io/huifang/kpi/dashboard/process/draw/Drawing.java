package io.huifang.kpi.dashboard.process.draw;

import java.util.List;

/** A map on paper, in pixels. */
public record Drawing(long width, long height, List<Box> boxes, List<Line> lines) {}
