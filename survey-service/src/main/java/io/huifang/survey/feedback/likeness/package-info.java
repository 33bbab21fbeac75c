/** What may be the same thing twice. */
@NullMarked
package io.huifang.survey.feedback.likeness;

import org.jspecify.annotations.NullMarked;
