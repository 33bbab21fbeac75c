/** The form of a questionnaire: what it shows, what it reads, and the way through its pages. */
@NullMarked
package io.huifang.survey.page.form;

import org.jspecify.annotations.NullMarked;
