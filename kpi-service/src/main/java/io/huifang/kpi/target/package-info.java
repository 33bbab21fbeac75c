/** What is hoped for: targets of metrics as settings, in versions. */
@NullMarked
package io.huifang.kpi.target;

import org.jspecify.annotations.NullMarked;
