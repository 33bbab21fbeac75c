/** Page layout, language choice and protection of forms. */
@NullMarked
package io.huifang.platform.web;

import org.jspecify.annotations.NullMarked;
