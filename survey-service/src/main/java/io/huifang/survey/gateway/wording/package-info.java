/** What a gateway is handed for each medium. */
@NullMarked
package io.huifang.survey.gateway.wording;

import org.jspecify.annotations.NullMarked;
