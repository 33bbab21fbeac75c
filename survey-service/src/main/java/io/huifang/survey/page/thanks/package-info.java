/** What comes next for whoever has answered. */
@NullMarked
package io.huifang.survey.page.thanks;

import org.jspecify.annotations.NullMarked;
