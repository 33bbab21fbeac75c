/**
 * Who is on call when, as arithmetic: no database, no clock. A time of day is one of the zone of
 * the schedule; it begins at the first moment at which the clocks there show it or a later one, so
 * what falls into the hour that is left out in spring begins when that hour would have begun, and
 * what falls into the hour that comes twice in autumn begins the first time.
 */
@NullMarked
package io.huifang.escalation.oncall.rota;

import org.jspecify.annotations.NullMarked;
