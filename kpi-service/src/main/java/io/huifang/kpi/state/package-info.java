/** What is measured of each aggregate, and the facts that follow from it. */
@NullMarked
package io.huifang.kpi.state;

import org.jspecify.annotations.NullMarked;
