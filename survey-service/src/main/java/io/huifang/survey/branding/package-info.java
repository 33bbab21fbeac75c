/** How customers see the organisation, as ticket-service tells. */
@NullMarked
package io.huifang.survey.branding;

import org.jspecify.annotations.NullMarked;
