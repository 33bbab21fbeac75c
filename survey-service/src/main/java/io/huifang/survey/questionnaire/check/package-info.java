/** What is wrong with a questionnaire before it is published. */
@NullMarked
package io.huifang.survey.questionnaire.check;

import org.jspecify.annotations.NullMarked;
