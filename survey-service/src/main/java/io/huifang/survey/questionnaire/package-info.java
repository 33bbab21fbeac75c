/** What is asked. */
@NullMarked
package io.huifang.survey.questionnaire;

import org.jspecify.annotations.NullMarked;
