/** Learns from labelled comments what others are: a small linear model, and how far to trust it. */
@NullMarked
package io.huifang.survey.text.learn;

import org.jspecify.annotations.NullMarked;
