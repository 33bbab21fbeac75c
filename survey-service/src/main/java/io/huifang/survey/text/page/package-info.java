/** What people say, as a page and over HTTP. */
@NullMarked
package io.huifang.survey.text.page;

import org.jspecify.annotations.NullMarked;
