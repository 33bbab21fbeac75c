/** Imports as durable jobs: what is stored about a job, its rows and the records it brought. */
@NullMarked
package io.huifang.platform.imports.job;

import org.jspecify.annotations.NullMarked;
