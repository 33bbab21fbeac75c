/** Settings that are published in versions: rules, standards, matrices. */
@NullMarked
package io.huifang.platform.settings;

import org.jspecify.annotations.NullMarked;
