/** What can be asked about a metric: period, pieces, dimensions, filters; read and checked. */
@NullMarked
package io.huifang.kpi.question;

import org.jspecify.annotations.NullMarked;
