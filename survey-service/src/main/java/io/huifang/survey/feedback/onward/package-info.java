/** From feedback to a ticket or a case. */
@NullMarked
package io.huifang.survey.feedback.onward;

import org.jspecify.annotations.NullMarked;
