/** Pictures of figures, made here as SVG; each says the same as its table. */
@NullMarked
package io.huifang.survey.insights.chart;

import org.jspecify.annotations.NullMarked;
