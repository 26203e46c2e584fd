/**
 * The last step: writes the planned report line by line while recording the truth ({@code
 * ReportWriter}), from what stands above the text ({@code FrontWriter}) through its sections
 * ({@code BodyComposer}) to the web page around it ({@code HtmlPage}). May use all that lies before
 * it.
 */
@NullMarked
package nianbao.sample.writing;

import org.jspecify.annotations.NullMarked;
