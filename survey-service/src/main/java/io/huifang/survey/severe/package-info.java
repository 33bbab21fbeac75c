/** Words that must not wait for a report. */
@NullMarked
package io.huifang.survey.severe;

import org.jspecify.annotations.NullMarked;
