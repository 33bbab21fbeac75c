/**
 * Objectives: from where to where a figure shall go until when, who sees to it, and how far it is.
 */
@NullMarked
package io.huifang.kpi.objective;

import org.jspecify.annotations.NullMarked;
