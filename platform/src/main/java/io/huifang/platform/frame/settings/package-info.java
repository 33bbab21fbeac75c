/** The settings of all services as one place: what there is, and the way from one to the next. */
@NullMarked
package io.huifang.platform.frame.settings;

import org.jspecify.annotations.NullMarked;
