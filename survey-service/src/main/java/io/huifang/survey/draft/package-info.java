/** Questionnaires that were begun and not sent. */
@NullMarked
package io.huifang.survey.draft;

import org.jspecify.annotations.NullMarked;
