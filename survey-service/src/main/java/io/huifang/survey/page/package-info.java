/** The public page behind the link of an invitation. */
@NullMarked
package io.huifang.survey.page;

import org.jspecify.annotations.NullMarked;
