/** Settings as forms: rows of fields with what they were before and what is wrong with them. */
@NullMarked
package io.huifang.platform.settings.form;

import org.jspecify.annotations.NullMarked;
