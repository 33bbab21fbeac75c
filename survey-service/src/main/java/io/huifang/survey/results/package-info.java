/** Scores with their margin of error. */
@NullMarked
package io.huifang.survey.results;

import org.jspecify.annotations.NullMarked;
