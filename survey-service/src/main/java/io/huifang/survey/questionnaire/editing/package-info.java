/** Questionnaires as they are written, before anybody is asked. */
@NullMarked
package io.huifang.survey.questionnaire.editing;

import org.jspecify.annotations.NullMarked;
