/** First-contact resolution: what the tickets say beside what customers say. */
@NullMarked
package io.huifang.kpi.dashboard.once;

import org.jspecify.annotations.NullMarked;
