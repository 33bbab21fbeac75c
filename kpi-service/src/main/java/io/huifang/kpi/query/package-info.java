/** Questions about metrics and the rows behind the answers. */
@NullMarked
package io.huifang.kpi.query;

import org.jspecify.annotations.NullMarked;
