/** What every metric means. */
@NullMarked
package io.huifang.kpi.catalogue;

import org.jspecify.annotations.NullMarked;
