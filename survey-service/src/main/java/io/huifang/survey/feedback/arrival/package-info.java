/** How feedback comes in by itself. */
@NullMarked
package io.huifang.survey.feedback.arrival;

import org.jspecify.annotations.NullMarked;
