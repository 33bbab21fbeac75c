/** Whether somebody is asked: sampling, opt-out, address, fatigue. */
@NullMarked
package io.huifang.survey.asking;

import org.jspecify.annotations.NullMarked;
