/** Drawings as SVG, made on the server. */
@NullMarked
package nianbao.http.page.chart;

import org.jspecify.annotations.NullMarked;
