<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>backend</name>
    <message>
        <source>this build has no CUDA back-end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the device cpu or auto.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>these data need %1 MB of memory; expected at most %2 MB, which is what is free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a part of the data, or close other programs.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a file, found nothing under this name (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a file, got a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected an ordinary file, got a device or a pipe</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the data into a file first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the disk it lies on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>zlib could not be started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gzip data end too early: expected more after %1 bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the gzip data are damaged near byte %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected at most %1 MB, got %2 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a part of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unpacked, the file has more than %1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: a quotation mark is opened here; expected its end, got the end of the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close it, or write a quotation mark inside a cell as two.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: expected a separator after the closing quotation mark, got &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected one character as separator, got &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use a comma, a semicolon or a tab.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: expected %2 columns as in line %3, got %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mend that line, or line %1 if it does not hold the names of the columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty; expected a line with names and lines with data</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1 is neither names nor data: expected names over all %2 columns, got numbers over %3 of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Put one line with the names of the columns first, or mend the first line of the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2: expected names that differ, got &quot;%3&quot; twice</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename one of the two columns.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first line holds data, no names; the columns are called column_1, column_2, ….</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected lines with data after line %1, got none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1, column %2 (%3): %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Series: predict %1 from its own past and %2 other columns (%3).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Target: %1. Features (%2): %3. (A number in brackets counts classes.)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the target column &quot;%1&quot;, found only: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a column &quot;%1&quot;, found only: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the column in the file, or choose the columns again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is dropped: it always has the same value.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is dropped: it only counts the rows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>line %1: expected text in %2, got the byte %3 at place %4</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the encoding utf-8 or gb18030, got &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file was read as %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>the data could not be read: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>edit</name>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>a promise inside the program was broken: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Please report this with the project file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected the folder &apos;resources&apos; beside the program or above it, found none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Install Lamina again or set LAMINA_RESOURCES to that folder.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lamina::BoundaryView</name>
    <message>
        <source>Decision boundary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>class %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation, not trained on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lamina::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %2 wrong</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>true</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>predicted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Most confused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Click a cell to see them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lamina::Document</name>
    <message>
        <source>untitled</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lamina::RunChart</name>
    <message>
        <source>%1 %2 at epoch %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>train</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>validation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>lamina::SampleTiles</name>
    <message>
        <source>Samples</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1: %2 %</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>a size is larger than any computer can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the layer or its input smaller.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ops</name>
    <message>
        <source>the shapes %1 and %2 do not fit together</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>the weights need %1 MB, more than this computer has free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the layers narrower.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a batch of %1 needs %2 MB of memory, %3 MB are free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A batch of %1 would fit.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the network smaller.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no loss called &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the losses that `lamina layers` lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no metric called &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the metrics that `lamina layers` lists.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer called &apos;%1&apos;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of the optimizers that `lamina layers` lists.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The file is damaged or was not written by Keras or Lamina; use another copy.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file could not be put together in memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the name “%1” is not allowed in a model file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename the layer in the program that wrote the file and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is a link to elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not what it should be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group has too many members</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a group cannot be listed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight is stored outside this file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight is packed in an unknown way</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight has no plain shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight claims more numbers than the file can hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a weight does not consist of numbers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block of bytes has another form</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a block of bytes cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a text of the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a list of names</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer&apos;s name is too long for an HDF5 file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer “%1” is of the class %2, which does not exist here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the layer in the program that wrote the file, or open a file without it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer “%1” has %2 = %3, which is not available here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the option in the program that wrote the file and save it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file asks for %1; Lamina computes in float32.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input “%1” has no fixed size: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give every axis but the first a size in the program that wrote the file.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a layer has no class or no options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the input “%1” has no shape</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The layer “%1” has %2 = %3, which is not available here and was left out; it matters only while training.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The option %1 of the layer “%2” is unknown here and was left out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the layer “%1” does not say its %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the description of the network is not valid JSON</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the description of the network is too long</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>the checkpoint does not belong to this network: the size of &quot;%1&quot; differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start the training anew, without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint lacks &quot;%1&quot; or holds something else under that name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected cpu, cuda or auto, got &quot;%1&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose one of these devices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint does not belong to this network: the number of metrics differs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the data contain a value that is not a finite number (input %2). Look for missing or very large values in the data.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the output of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the gradient in %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the weight %3 of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Step %1: the loss is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no samples to train on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose data, or give the training part a share of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number of at least 1, got %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose 32, for example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no optimizer &quot;%1&quot; here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>`lamina layers` lists what there is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo the change, or start the training anew, without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the network has been changed since the run was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the training settings have been changed since the run was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the data have been changed since the run was interrupted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the run was begun on &quot;%1&quot; and cannot go on bit by bit on &quot;%2&quot;</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on where it was begun, or start the training anew, without --resume.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>expected a number of at least 0, got %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a small positive number such as 0.001.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the checkpoint contradicts itself: step %1, epoch %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
