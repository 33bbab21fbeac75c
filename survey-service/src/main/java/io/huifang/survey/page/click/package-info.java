/** Opting out in a mail program. */
@NullMarked
package io.huifang.survey.page.click;

import org.jspecify.annotations.NullMarked;
