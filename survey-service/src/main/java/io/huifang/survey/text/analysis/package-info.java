/** Reads the comment of every answer, soon after it has come, and again when a model is new. */
@NullMarked
package io.huifang.survey.text.analysis;

import org.jspecify.annotations.NullMarked;
