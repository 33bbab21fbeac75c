/** The page of results: questions, groups, time, and the answers behind them. */
@NullMarked
package io.huifang.survey.insights;

import org.jspecify.annotations.NullMarked;
