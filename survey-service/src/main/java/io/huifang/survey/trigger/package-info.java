/** What happens elsewhere and may lead to a question. */
@NullMarked
package io.huifang.survey.trigger;

import org.jspecify.annotations.NullMarked;
