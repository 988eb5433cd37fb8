<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dialogs</name>
    <message>
        <source>About Lamina</source>
        <translation>About Lamina</translation>
    </message>
    <message>
        <source>A workbench for neural networks: click a network together layer by layer, watch it learn, and take it away as one HDF5 file that Keras opens too.</source>
        <translation>A workbench for neural networks: click a network together layer by layer, watch it learn, and take it away as one HDF5 file that Keras opens too.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt, QCustomPlot, Eigen, Google Highway, HDF5, and the fonts Inter and JetBrains Mono.</source>
        <translation>Free software under the GNU General Public License, version 3 or later. Made with Qt, QCustomPlot, Eigen, Google Highway, HDF5, and the fonts Inter and JetBrains Mono.</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>Keyboard and mouse</translation>
    </message>
    <message>
        <source>train or pause</source>
        <translation>train or pause</translation>
    </message>
    <message>
        <source>one step; reset</source>
        <translation>one step; reset</translation>
    </message>
    <message>
        <source>search for a layer and add it</source>
        <translation>search for a layer and add it</translation>
    </message>
    <message>
        <source>go along the wires, between branches</source>
        <translation>go along the wires, between branches</translation>
    </message>
    <message>
        <source>extend the selection</source>
        <translation>extend the selection</translation>
    </message>
    <message>
        <source>the layer&apos;s parameters</source>
        <translation>the layer&apos;s parameters</translation>
    </message>
    <message>
        <source>delete, the neighbours are joined</source>
        <translation>delete, the neighbours are joined</translation>
    </message>
    <message>
        <source>undo, redo: every edit</source>
        <translation>undo, redo: every edit</translation>
    </message>
    <message>
        <source>copy, cut, paste, duplicate</source>
        <translation>copy, cut, paste, duplicate</translation>
    </message>
    <message>
        <source>select all; cancel, select nothing</source>
        <translation>select all; cancel, select nothing</translation>
    </message>
    <message>
        <source>fit everything; 100 %</source>
        <translation>fit everything; 100 %</translation>
    </message>
    <message>
        <source>tidy up</source>
        <translation>tidy up</translation>
    </message>
    <message>
        <source>rename, help on the layer, find</source>
        <translation>rename, help on the layer, find</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+wheel</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>zoom at the cursor</translation>
    </message>
    <message>
        <source>middle drag, Space+drag</source>
        <translation>middle drag, Space+drag</translation>
    </message>
    <message>
        <source>move the canvas</source>
        <translation>move the canvas</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Settings</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>as the system</translation>
    </message>
    <message>
        <source>light</source>
        <translation>light</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>dark</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>Theme</translation>
    </message>
    <message>
        <source>Presentation size</source>
        <translation>Presentation size</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>Animations</translation>
    </message>
    <message>
        <source>make a block of layers; take it apart</source>
        <translation>make a block of layers; take it apart</translation>
    </message>
    <message>
        <source>Ctrl+E   double click</source>
        <translation>Ctrl+E   double click</translation>
    </message>
    <message>
        <source>open or close a block</source>
        <translation>open or close a block</translation>
    </message>
</context>
<context>
    <name>activation</name>
    <message>
        <source>Linear</source>
        <translation>Linear</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <source>Exponential</source>
        <translation>Exponential</translation>
    </message>
    <message>
        <source>Leaky ReLU</source>
        <translation>Leaky ReLU</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <source>GELU (tanh)</source>
        <translation>GELU (tanh)</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>Hard swish</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>Squareplus</source>
        <translation>Squareplus</translation>
    </message>
    <message>
        <source>Sparse plus</source>
        <translation>Sparse plus</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>Hard sigmoid</translation>
    </message>
    <message>
        <source>Sparse sigmoid</source>
        <translation>Sparse sigmoid</translation>
    </message>
    <message>
        <source>Log sigmoid</source>
        <translation>Log sigmoid</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>Hard tanh</translation>
    </message>
    <message>
        <source>Tanh shrink</source>
        <translation>Tanh shrink</translation>
    </message>
    <message>
        <source>Hard shrink</source>
        <translation>Hard shrink</translation>
    </message>
    <message>
        <source>Soft shrink</source>
        <translation>Soft shrink</translation>
    </message>
    <message>
        <source>Log softmax</source>
        <translation>Log softmax</translation>
    </message>
    <message>
        <source>Sparsemax</source>
        <translation>Sparsemax</translation>
    </message>
</context>
<context>
    <name>backend</name>
    <message>
        <source>this build has no CUDA back-end</source>
        <translation>this build has no CUDA back-end</translation>
    </message>
    <message>
        <source>Choose the device cpu or auto.</source>
        <translation>Choose the device cpu or auto.</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>expected a name or number, got &apos;%1&apos;</source>
        <translation>expected a name or number, got &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the least and the most axes</source>
        <translation>the least and the most axes</translation>
    </message>
    <message>
        <source>the name of a layer before it, or in</source>
        <translation>the name of a layer before it, or in</translation>
    </message>
</context>
<context>
    <name>category</name>
    <message>
        <source>Input and output</source>
        <translation>Input and output</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>Core</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>Convolution</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>Pooling</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>Normalisation</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>Regularisation</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>Recurrent</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>Augmentation</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>1 axis</source>
        <translation>1 axis</translation>
    </message>
    <message>
        <source>%1 axes</source>
        <translation>%1 axes</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>Use %1</translation>
    </message>
    <message>
        <source>%1: expected %2, got %3</source>
        <translation>%1: expected %2, got %3</translation>
    </message>
    <message>
        <source>the network has no layers</source>
        <translation>the network has no layers</translation>
    </message>
    <message>
        <source>nothing enters the network: it has no Input</source>
        <translation>nothing enters the network: it has no Input</translation>
    </message>
    <message>
        <source>stands on a circle of wires</source>
        <translation>stands on a circle of wires</translation>
    </message>
    <message>
        <source>Insert Input</source>
        <translation>Insert Input</translation>
    </message>
    <message>
        <source>there is no layer of the type %1 here</source>
        <translation>there is no layer of the type %1 here</translation>
    </message>
    <message>
        <source>nothing is connected to its input</source>
        <translation>nothing is connected to its input</translation>
    </message>
    <message>
        <source>needs at least %1 inputs, has %2</source>
        <translation>needs at least %1 inputs, has %2</translation>
    </message>
    <message>
        <source>takes %1 input, has %2</source>
        <translation>takes %1 input, has %2</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insert %1</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>Remove the layer</translation>
    </message>
    <message>
        <source>needs an input of %1, receives %2 (%3)</source>
        <translation>needs an input of %1, receives %2 (%3)</translation>
    </message>
    <message>
        <source>cannot use the weights of another layer: their shapes differ</source>
        <translation>cannot use the weights of another layer: their shapes differ</translation>
    </message>
    <message>
        <source>nobody reads this input</source>
        <translation>nobody reads this input</translation>
    </message>
    <message>
        <source>the data have %1 inputs, the network has %2</source>
        <translation>the data have %1 inputs, the network has %2</translation>
    </message>
    <message>
        <source>the data have the shape %1, this input %2</source>
        <translation>the data have the shape %1, this input %2</translation>
    </message>
    <message>
        <source>there is no loss called &apos;%1&apos;</source>
        <translation>there is no loss called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>needs a flat input (1 axis), receives %1</source>
        <translation>needs a flat input (1 axis), receives %1</translation>
    </message>
    <message>
        <source>Use %1 units</source>
        <translation>Use %1 units</translation>
    </message>
    <message>
        <source>the data have %1 classes, so the output must be %2; it is %3</source>
        <translation>the data have %1 classes, so the output must be %2; it is %3</translation>
    </message>
    <message>
        <source>the target is %1, the output is %2</source>
        <translation>the target is %1, the output is %2</translation>
    </message>
    <message>
        <source>the loss %1 needs class numbers, the target has values</source>
        <translation>the loss %1 needs class numbers, the target has values</translation>
    </message>
    <message>
        <source>the loss %1 is meant for numbers, the target has %2 classes</source>
        <translation>the loss %1 is meant for numbers, the target has %2 classes</translation>
    </message>
    <message>
        <source>the loss %1 needs one output for each class, the target is yes or no</source>
        <translation>the loss %1 needs one output for each class, the target is yes or no</translation>
    </message>
    <message>
        <source>%1 exclusive classes with sigmoid: the probabilities will not add up to 1</source>
        <translation>%1 exclusive classes with sigmoid: the probabilities will not add up to 1</translation>
    </message>
    <message>
        <source>the loss %1 expects probabilities: use softmax</source>
        <translation>the loss %1 expects probabilities: use softmax</translation>
    </message>
    <message>
        <source>the loss %1 expects a probability: use sigmoid</source>
        <translation>the loss %1 expects a probability: use sigmoid</translation>
    </message>
    <message>
        <source>softmax over a single unit is always 1</source>
        <translation>softmax over a single unit is always 1</translation>
    </message>
    <message>
        <source>%1 cannot reach every value of the target</source>
        <translation>%1 cannot reach every value of the target</translation>
    </message>
    <message>
        <source>no pooling after it: %1 makes %2 hold %3 % of all parameters</source>
        <translation>no pooling after it: %1 makes %2 hold %3 % of all parameters</translation>
    </message>
    <message>
        <source>Set the shape to %1</source>
        <translation>Set the shape to %1</translation>
    </message>
    <message>
        <source>%1 has no output number %2</source>
        <translation>%1 has no output number %2</translation>
    </message>
    <message>
        <source>the data have %1 different tokens, this table has %2 rows</source>
        <translation>the data have %1 different tokens, this table has %2 rows</translation>
    </message>
    <message>
        <source>Use %1 rows</source>
        <translation>Use %1 rows</translation>
    </message>
    <message>
        <source>receives the numbers of tokens, which have no order: an Embedding gives each a vector</source>
        <translation>receives the numbers of tokens, which have no order: an Embedding gives each a vector</translation>
    </message>
    <message>
        <source>no path leads from an Input to this output</source>
        <translation>no path leads from an Input to this output</translation>
    </message>
    <message>
        <source>the loss %1 takes logits here: use linear</source>
        <translation>the loss %1 takes logits here: use linear</translation>
    </message>
    <message>
        <source>the loss %1 needs a sequence of logits (2 axes), the output has %2</source>
        <translation>the loss %1 needs a sequence of logits (2 axes), the output has %2</translation>
    </message>
    <message>
        <source>the loss %1 needs rows of class numbers as its target</source>
        <translation>the loss %1 needs rows of class numbers as its target</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>expected a reference network or &apos;limits&apos;, got &apos;%1&apos;</source>
        <translation>expected a reference network or &apos;limits&apos;, got &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Known are: %1.</translation>
    </message>
    <message>
        <source>threads to compute with</source>
        <translation>threads to compute with</translation>
    </message>
    <message>
        <source>time to measure each network</source>
        <translation>time to measure each network</translation>
    </message>
    <message>
        <source>also show the time of each kernel</source>
        <translation>also show the time of each kernel</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>one of %1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>a whole number from %1 to %2</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>a whole number of at least %1</source>
        <translation>a whole number of at least %1</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>a whole number</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>a value</translation>
    </message>
    <message>
        <source>explain this verb</source>
        <translation>explain this verb</translation>
    </message>
    <message>
        <source>expected nothing more, got &apos;%1&apos;</source>
        <translation>expected nothing more, got &apos;%1&apos;</translation>
    </message>
    <message>
        <source>there is no option %1</source>
        <translation>there is no option %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>Did you mean %1?</translation>
    </message>
    <message>
        <source>`lamina help %1` shows how to call it.</source>
        <translation>`lamina help %1` shows how to call it.</translation>
    </message>
    <message>
        <source>expected %1, got nothing</source>
        <translation>expected %1, got nothing</translation>
    </message>
    <message>
        <source>the call does not fit: %1</source>
        <translation>the call does not fit: %1</translation>
    </message>
    <message>
        <source>expected it once, got it %1 times</source>
        <translation>expected it once, got it %1 times</translation>
    </message>
    <message>
        <source>expected %1, got &apos;%2&apos;</source>
        <translation>expected %1, got &apos;%2&apos;</translation>
    </message>
    <message>
        <source>options</source>
        <translation>options</translation>
    </message>
    <message>
        <source>there is no such verb and no such file</source>
        <translation>there is no such verb and no such file</translation>
    </message>
    <message>
        <source>`lamina help` lists the verbs.</source>
        <translation>`lamina help` lists the verbs.</translation>
    </message>
    <message>
        <source>Did you mean `lamina %1`?</source>
        <translation>Did you mean `lamina %1`?</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>standard output</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>it cannot be written</translation>
    </message>
    <message>
        <source>Check the free space of the disk.</source>
        <translation>Check the free space of the disk.</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>there is not enough memory</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller network or batch.</source>
        <translation>Close other programs, or use a smaller network or batch.</translation>
    </message>
    <message>
        <source>an unforeseen fault: %1</source>
        <translation>an unforeseen fault: %1</translation>
    </message>
    <message>
        <source>Please report this with the project file.</source>
        <translation>Please report this with the project file.</translation>
    </message>
    <message>
        <source>the network has no weights yet</source>
        <translation>the network has no weights yet</translation>
    </message>
    <message>
        <source>Train it first: `lamina train %1`.</source>
        <translation>Train it first: `lamina train %1`.</translation>
    </message>
    <message>
        <source>there are no samples to evaluate</source>
        <translation>there are no samples to evaluate</translation>
    </message>
    <message>
        <source>Name some with --data.</source>
        <translation>Name some with --data.</translation>
    </message>
    <message>
        <source>a project file</source>
        <translation>a project file</translation>
    </message>
    <message>
        <source>other data: CSV, IDX, .npz with x and y, or a folder of pictures</source>
        <translation>other data: CSV, IDX, .npz with x and y, or a folder of pictures</translation>
    </message>
    <message>
        <source>evaluate on this share of the samples, which training kept for validation</source>
        <translation>evaluate on this share of the samples, which training kept for validation</translation>
    </message>
    <message>
        <source>keep the samples in their order</source>
        <translation>keep the samples in their order</translation>
    </message>
    <message>
        <source>threads to compute with; default: all cores</source>
        <translation>threads to compute with; default: all cores</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 training, %4 validation and %5 test samples, on %6 with %7 threads</source>
        <translation>%1: %2 parameters, %3 training, %4 validation and %5 test samples, on %6 with %7 threads</translation>
    </message>
    <message>
        <source>epoch %1/%2  %3  %4 s</source>
        <translation>epoch %1/%2  %3  %4 s</translation>
    </message>
    <message>
        <source>epoch %1/%2 %3 %4 samples/s, %5 left</source>
        <translation>epoch %1/%2 %3 %4 samples/s, %5 left</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>Finished</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>Stopped</translation>
    </message>
    <message>
        <source>Stopped early: no better epoch came</source>
        <translation>Stopped early: no better epoch came</translation>
    </message>
    <message>
        <source>Ended: a value is no longer a finite number</source>
        <translation>Ended: a value is no longer a finite number</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>Failed</translation>
    </message>
    <message>
        <source>%1 after %2 epochs</source>
        <translation>%1 after %2 epochs</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>Saved to %1</translation>
    </message>
    <message>
        <source>%1, %2 samples: %3</source>
        <translation>%1, %2 samples: %3</translation>
    </message>
    <message>
        <source>Lamina: click a neural network together, watch it learn, look inside every number.</source>
        <translation>Lamina: click a neural network together, watch it learn, look inside every number.</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>open the window</translation>
    </message>
    <message>
        <source>`lamina help VERB` explains a verb.</source>
        <translation>`lamina help VERB` explains a verb.</translation>
    </message>
    <message>
        <source>the verb to explain</source>
        <translation>the verb to explain</translation>
    </message>
    <message>
        <source>there is no such verb</source>
        <translation>there is no such verb</translation>
    </message>
    <message>
        <source>Did you mean `lamina help %1`?</source>
        <translation>Did you mean `lamina help %1`?</translation>
    </message>
    <message>
        <source>This example does not suit these data; choose another with `lamina templates`.</source>
        <translation>This example does not suit these data; choose another with `lamina templates`.</translation>
    </message>
    <message>
        <source>there is no example of this name</source>
        <translation>there is no example of this name</translation>
    </message>
    <message>
        <source>`lamina templates` lists them.</source>
        <translation>`lamina templates` lists them.</translation>
    </message>
    <message>
        <source>%1 is ready; train it with `lamina train %1`</source>
        <translation>%1 is ready; train it with `lamina train %1`</translation>
    </message>
    <message>
        <source>print one JSON object a line</source>
        <translation>print one JSON object a line</translation>
    </message>
    <message>
        <source>expected a name that ends with .png, .svg or .csv</source>
        <translation>expected a name that ends with .png, .svg or .csv</translation>
    </message>
    <message>
        <source>there is no run to plot</source>
        <translation>there is no run to plot</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>the file cannot be written</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>Check the folder and the free space.</translation>
    </message>
    <message>
        <source>the chart to write: .png, .svg or .csv</source>
        <translation>the chart to write: .png, .svg or .csv</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>training</source>
        <translation>training</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
    <message>
        <source>the CSV file to write; default: standard output</source>
        <translation>the CSV file to write; default: standard output</translation>
    </message>
    <message>
        <source>direct convolution, for comparing with other programs</source>
        <translation>direct convolution, for comparing with other programs</translation>
    </message>
    <message>
        <source>there is no op of that name</source>
        <translation>there is no op of that name</translation>
    </message>
    <message>
        <source>Leave --op out to check all of them.</source>
        <translation>Leave --op out to check all of them.</translation>
    </message>
    <message>
        <source>Every kernel of this machine agrees with the reference.</source>
        <translation>Every kernel of this machine agrees with the reference.</translation>
    </message>
    <message>
        <source>%1 runs disagree with the reference.</source>
        <translation>%1 runs disagree with the reference.</translation>
    </message>
    <message>
        <source>check this op alone</source>
        <translation>check this op alone</translation>
    </message>
    <message>
        <source>a resumed run keeps its settings; expected %1, got %2</source>
        <translation>a resumed run keeps its settings; expected %1, got %2</translation>
    </message>
    <message>
        <source>Leave the option away, or train anew without --resume.</source>
        <translation>Leave the option away, or train anew without --resume.</translation>
    </message>
    <message>
        <source>there is no checkpoint beside %1: the run starts from the beginning</source>
        <translation>there is no checkpoint beside %1: the run starts from the beginning</translation>
    </message>
    <message>
        <source>the last run of %1 is finished: there is nothing to resume</source>
        <translation>the last run of %1 is finished: there is nothing to resume</translation>
    </message>
    <message>
        <source>to go on: %1</source>
        <translation>to go on: %1</translation>
    </message>
    <message>
        <source>how often every sample is seen</source>
        <translation>how often every sample is seen</translation>
    </message>
    <message>
        <source>samples in a step</source>
        <translation>samples in a step</translation>
    </message>
    <message>
        <source>size of a step</source>
        <translation>size of a step</translation>
    </message>
    <message>
        <source>of first weights, order and dropout</source>
        <translation>of first weights, order and dropout</translation>
    </message>
    <message>
        <source>cpu, cuda or auto</source>
        <translation>cpu, cuda or auto</translation>
    </message>
    <message>
        <source>where the trained project goes; default: FILE itself</source>
        <translation>where the trained project goes; default: FILE itself</translation>
    </message>
    <message>
        <source>go on with the run that was interrupted</source>
        <translation>go on with the run that was interrupted</translation>
    </message>
    <message>
        <source>share of the samples kept for validation</source>
        <translation>share of the samples kept for validation</translation>
    </message>
    <message>
        <source>list the built-in examples</source>
        <translation>list the built-in examples</translation>
    </message>
    <message>
        <source>make a project from an example, with its data or your own</source>
        <translation>make a project from an example, with its data or your own</translation>
    </message>
    <message>
        <source>train a project, without a window</source>
        <translation>train a project, without a window</translation>
    </message>
    <message>
        <source>loss and metrics on the test split</source>
        <translation>loss and metrics on the test split</translation>
    </message>
    <message>
        <source>what the network answers, as CSV</source>
        <translation>what the network answers, as CSV</translation>
    </message>
    <message>
        <source>layers, shapes, parameters, multiply-adds and memory of a project</source>
        <translation>layers, shapes, parameters, multiply-adds and memory of a project</translation>
    </message>
    <message>
        <source>write what the network really sees, after the recipe, as .npz</source>
        <translation>write what the network really sees, after the recipe, as .npz</translation>
    </message>
    <message>
        <source>write the model for another program</source>
        <translation>write the model for another program</translation>
    </message>
    <message>
        <source>draw the loss curves of the runs</source>
        <translation>draw the loss curves of the runs</translation>
    </message>
    <message>
        <source>list all layers, losses, optimizers, metrics and initializers with their options</source>
        <translation>list all layers, losses, optimizers, metrics and initializers with their options</translation>
    </message>
    <message>
        <source>check every op against the textbook loops on this machine</source>
        <translation>check every op against the textbook loops on this machine</translation>
    </message>
    <message>
        <source>time the reference networks</source>
        <translation>time the reference networks</translation>
    </message>
    <message>
        <source>explain a verb</source>
        <translation>explain a verb</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>no value</translation>
    </message>
    <message>
        <source>a project file, or the name of an example</source>
        <translation>a project file, or the name of an example</translation>
    </message>
    <message>
        <source>the .npz file to write</source>
        <translation>the .npz file to write</translation>
    </message>
    <message>
        <source>%1 is not trained yet: the weights are those that training starts from</source>
        <translation>%1 is not trained yet: the weights are those that training starts from</translation>
    </message>
    <message>
        <source>a project or Keras file</source>
        <translation>a project or Keras file</translation>
    </message>
    <message>
        <source>keras: an HDF5 file that Keras 2 and 3 open</source>
        <translation>keras: an HDF5 file that Keras 2 and 3 open</translation>
    </message>
    <message>
        <source>the file to write (.h5)</source>
        <translation>the file to write (.h5)</translation>
    </message>
    <message>
        <source>only a table has columns to choose from</source>
        <translation>only a table has columns to choose from</translation>
    </message>
    <message>
        <source>Leave it away, or give a CSV file with --data.</source>
        <translation>Leave it away, or give a CSV file with --data.</translation>
    </message>
    <message>
        <source>it learns from samples of the shape %1, these data have the shape %2</source>
        <translation>it learns from samples of the shape %1, these data have the shape %2</translation>
    </message>
    <message>
        <source>an example, from `lamina templates`</source>
        <translation>an example, from `lamina templates`</translation>
    </message>
    <message>
        <source>the project file to write (.h5)</source>
        <translation>the project file to write (.h5)</translation>
    </message>
    <message>
        <source>the column to predict</source>
        <translation>the column to predict</translation>
    </message>
    <message>
        <source>expected a name that ends with .h5</source>
        <translation>expected a name that ends with .h5</translation>
    </message>
    <message>
        <source>a file of another kind has this name already</source>
        <translation>a file of another kind has this name already</translation>
    </message>
    <message>
        <source>Choose another name, or move that file away.</source>
        <translation>Choose another name, or move that file away.</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>layer</translation>
    </message>
    <message>
        <source>type</source>
        <translation>type</translation>
    </message>
    <message>
        <source>output</source>
        <translation>output</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>parameters</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>multiply-adds</translation>
    </message>
    <message>
        <source>%1 parameters (%2 trained), %3 multiply-adds for one sample, %4 of memory to train with batches of %5</source>
        <translation>%1 parameters (%2 trained), %3 multiply-adds for one sample, %4 of memory to train with batches of %5</translation>
    </message>
    <message>
        <source>a project or Keras file, or the name of an example</source>
        <translation>a project or Keras file, or the name of an example</translation>
    </message>
    <message>
        <source>show the plan that training would run, a line a step</source>
        <translation>show the plan that training would run, a line a step</translation>
    </message>
    <message>
        <source>threads of that plan</source>
        <translation>threads of that plan</translation>
    </message>
    <message>
        <source>en</source>
        <translation>en</translation>
    </message>
    <message>
        <source>the run that is to go on shuffles its samples</source>
        <translation>the run that is to go on shuffles its samples</translation>
    </message>
    <message>
        <source>expected a name that ends with .npz</source>
        <translation>expected a name that ends with .npz</translation>
    </message>
    <message>
        <source>this is a project or model, which would be lost</source>
        <translation>this is a project or model, which would be lost</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>there is no display to open a window on</translation>
    </message>
    <message>
        <source>`lamina help` lists what works without one.</source>
        <translation>`lamina help` lists what works without one.</translation>
    </message>
    <message>
        <source>the window does not know this option, or it lacks its value</source>
        <translation>the window does not know this option, or it lacks its value</translation>
    </message>
    <message>
        <source>`lamina help` lists what can be typed.</source>
        <translation>`lamina help` lists what can be typed.</translation>
    </message>
    <message>
        <source>reference networks (P1 … P9, I1 … I3), or &apos;limits&apos;; all of them without</source>
        <translation>reference networks (P1 … P9, I1 … I3), or &apos;limits&apos;; all of them without</translation>
    </message>
    <message>
        <source>truth \ guess</source>
        <translation>truth \ guess</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>learning rate</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>loss</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>smoothed</translation>
    </message>
    <message>
        <source>The loss falls fastest around a learning rate of %1.</source>
        <translation>The loss falls fastest around a learning rate of %1.</translation>
    </message>
    <message>
        <source>The loss does not fall at any learning rate: look at the data and the last layer.</source>
        <translation>The loss does not fall at any learning rate: look at the data and the last layer.</translation>
    </message>
    <message>
        <source>the beginning, which the network continues</source>
        <translation>the beginning, which the network continues</translation>
    </message>
    <message>
        <source>tokens to write; default: 300</source>
        <translation>tokens to write; default: 300</translation>
    </message>
    <message>
        <source>below 1 bolder, above 1 more careless, 0 always the likeliest; default: 0.8</source>
        <translation>below 1 bolder, above 1 more careless, 0 always the likeliest; default: 0.8</translation>
    </message>
    <message>
        <source>draw from so many of the likeliest tokens only; default: all</source>
        <translation>draw from so many of the likeliest tokens only; default: all</translation>
    </message>
    <message>
        <source>another seed, another text; default: 42</source>
        <translation>another seed, another text; default: 42</translation>
    </message>
    <message>
        <source>expected one of %1, got &apos;%2&apos;</source>
        <translation>expected one of %1, got &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Copy one of these names.</source>
        <translation>Copy one of these names.</translation>
    </message>
    <message>
        <source>%1: expected %2, got &apos;%3&apos;</source>
        <translation>%1: expected %2, got &apos;%3&apos;</translation>
    </message>
    <message>
        <source>Write it as %1=%2.</source>
        <translation>Write it as %1=%2.</translation>
    </message>
    <message>
        <source>it has no options, got &apos;%1&apos;</source>
        <translation>it has no options, got &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Leave the option away.</source>
        <translation>Leave the option away.</translation>
    </message>
    <message>
        <source>expected name=value with one of the names %1, got &apos;%2&apos;</source>
        <translation>expected name=value with one of the names %1, got &apos;%2&apos;</translation>
    </message>
    <message>
        <source>`lamina layers` lists every option.</source>
        <translation>`lamina layers` lists every option.</translation>
    </message>
    <message>
        <source>adam, sgd, lion, …; `lamina layers` lists them</source>
        <translation>adam, sgd, lion, …; `lamina layers` lists them</translation>
    </message>
    <message>
        <source>an option of the optimizer; may be given again</source>
        <translation>an option of the optimizer; may be given again</translation>
    </message>
    <message>
        <source>how the learning rate goes: constant, cosine_decay, one_cycle, …</source>
        <translation>how the learning rate goes: constant, cosine_decay, one_cycle, …</translation>
    </message>
    <message>
        <source>an option of the schedule; may be given again</source>
        <translation>an option of the schedule; may be given again</translation>
    </message>
    <message>
        <source>what is made small, of the first output</source>
        <translation>what is made small, of the first output</translation>
    </message>
    <message>
        <source>an option of the loss; may be given again</source>
        <translation>an option of the loss; may be given again</translation>
    </message>
    <message>
        <source>a figure to report; may be given again</source>
        <translation>a figure to report; may be given again</translation>
    </message>
    <message>
        <source>rare classes count more, so that all weigh the same</source>
        <translation>rare classes count more, so that all weigh the same</translation>
    </message>
    <message>
        <source>how much each class of the first output counts, one number for each: 1,4,0.5</source>
        <translation>how much each class of the first output counts, one number for each: 1,4,0.5</translation>
    </message>
    <message>
        <source>float32, mixed_bfloat16 or mixed_float16</source>
        <translation>float32, mixed_bfloat16 or mixed_float16</translation>
    </message>
    <message>
        <source>the loss is chosen by the data</source>
        <translation>the loss is chosen by the data</translation>
    </message>
    <message>
        <source>Name one with --loss.</source>
        <translation>Name one with --loss.</translation>
    </message>
    <message>
        <source>a resumed run keeps the settings it was begun with</source>
        <translation>a resumed run keeps the settings it was begun with</translation>
    </message>
    <message>
        <source>the samples: CSV, IDX, .npy, .npz, text, a sound or picture or a folder of them</source>
        <translation>the samples: CSV, IDX, .npy, .npz, text, a sound or picture or a folder of them</translation>
    </message>
    <message>
        <source>the back-end to check: cpu or cuda</source>
        <translation>the back-end to check: cpu or cuda</translation>
    </message>
    <message>
        <source>%1 (architecture, no data)</source>
        <translation>%1 (architecture, no data)</translation>
    </message>
    <message>
        <source>this processor computes in float32; %1 is kept for a device that has it</source>
        <translation>this processor computes in float32; %1 is kept for a device that has it</translation>
    </message>
    <message>
        <source>--resume goes on with a run, --find-rate keeps nothing</source>
        <translation>--resume goes on with a run, --find-rate keeps nothing</translation>
    </message>
    <message>
        <source>Leave one of them away.</source>
        <translation>Leave one of them away.</translation>
    </message>
    <message>
        <source>try learning rates, print the loss for each and propose one; saves nothing</source>
        <translation>try learning rates, print the loss for each and propose one; saves nothing</translation>
    </message>
    <message>
        <source>text that the network writes</source>
        <translation>text that the network writes</translation>
    </message>
    <message>
        <source>less memory for about a third more time: activations are computed again</source>
        <translation>less memory for about a third more time: activations are computed again</translation>
    </message>
    <message>
        <source>steps that gradients flow back through time; 0: all</source>
        <translation>steps that gradients flow back through time; 0: all</translation>
    </message>
    <message>
        <source>%1: %2 of the peak, the table says %3: %4</source>
        <translation>%1: %2 of the peak, the table says %3: %4</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>as expected</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>slower</translation>
    </message>
    <message>
        <source>compare with the shares of the machine&apos;s peak that are expected</source>
        <translation>compare with the shares of the machine&apos;s peak that are expected</translation>
    </message>
    <message>
        <source>only a table can be a series over time</source>
        <translation>only a table can be a series over time</translation>
    </message>
    <message>
        <source>The last layer fits the data: %1 units, %2; the loss is %3.</source>
        <translation>The last layer fits the data: %1 units, %2; the loss is %3.</translation>
    </message>
    <message>
        <source>a table as a series over time: how many steps the network sees; 0 = no series</source>
        <translation>a table as a series over time: how many steps the network sees; 0 = no series</translation>
    </message>
    <message>
        <source>of a series: how many steps ahead the target lies</source>
        <translation>of a series: how many steps ahead the target lies</translation>
    </message>
    <message>
        <source>the column that says how much each sample counts in the loss</source>
        <translation>the column that says how much each sample counts in the loss</translation>
    </message>
    <message>
        <source>own data: CSV, IDX, .npz, a text, or a folder of pictures, sounds or texts with a sub-folder for each class</source>
        <translation>own data: CSV, IDX, .npz, a text, or a folder of pictures, sounds or texts with a sub-folder for each class</translation>
    </message>
    <message>
        <source>compare --threads with one thread</source>
        <translation>compare --threads with one thread</translation>
    </message>
</context>
<context>
    <name>constraint</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>Largest norm</translation>
    </message>
    <message>
        <source>Not negative</source>
        <translation>Not negative</translation>
    </message>
    <message>
        <source>Norm 1</source>
        <translation>Norm 1</translation>
    </message>
    <message>
        <source>Norm within bounds</source>
        <translation>Norm within bounds</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>these data need %1 MB of memory; expected at most %2 MB, which is what is free</source>
        <translation>these data need %1 MB of memory; expected at most %2 MB, which is what is free</translation>
    </message>
    <message>
        <source>Use a part of the data, or close other programs.</source>
        <translation>Use a part of the data, or close other programs.</translation>
    </message>
    <message>
        <source>expected a file, found nothing under this name (%1)</source>
        <translation>expected a file, found nothing under this name (%1)</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>Check the path.</translation>
    </message>
    <message>
        <source>expected a file, got a folder</source>
        <translation>expected a file, got a folder</translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation>Name a file inside it.</translation>
    </message>
    <message>
        <source>expected an ordinary file, got a device or a pipe</source>
        <translation>expected an ordinary file, got a device or a pipe</translation>
    </message>
    <message>
        <source>Copy the data into a file first.</source>
        <translation>Copy the data into a file first.</translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation>the file cannot be read (%1)</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>Check its permissions.</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>the file cannot be read to its end</translation>
    </message>
    <message>
        <source>Check the disk it lies on.</source>
        <translation>Check the disk it lies on.</translation>
    </message>
    <message>
        <source>zlib could not be started</source>
        <translation>zlib could not be started</translation>
    </message>
    <message>
        <source>the gzip data end too early: expected more after %1 bytes</source>
        <translation>the gzip data end too early: expected more after %1 bytes</translation>
    </message>
    <message>
        <source>the gzip data are damaged near byte %1</source>
        <translation>the gzip data are damaged near byte %1</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>Copy or download the file again.</translation>
    </message>
    <message>
        <source>expected at most %1 MB, got %2 MB</source>
        <translation>expected at most %1 MB, got %2 MB</translation>
    </message>
    <message>
        <source>Use a part of the data.</source>
        <translation>Use a part of the data.</translation>
    </message>
    <message>
        <source>unpacked, the file has more than %1 MB</source>
        <translation>unpacked, the file has more than %1 MB</translation>
    </message>
    <message>
        <source>line %1: a quotation mark is opened here; expected its end, got the end of the file</source>
        <translation>line %1: a quotation mark is opened here; expected its end, got the end of the file</translation>
    </message>
    <message>
        <source>Close it, or write a quotation mark inside a cell as two.</source>
        <translation>Close it, or write a quotation mark inside a cell as two.</translation>
    </message>
    <message>
        <source>line %1: expected a separator after the closing quotation mark, got &quot;%2&quot;</source>
        <translation>line %1: expected a separator after the closing quotation mark, got &quot;%2&quot;</translation>
    </message>
    <message>
        <source>expected one character as separator, got &quot;%1&quot;</source>
        <translation>expected one character as separator, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Use a comma, a semicolon or a tab.</source>
        <translation>Use a comma, a semicolon or a tab.</translation>
    </message>
    <message>
        <source>line %1: expected %2 columns as in line %3, got %4</source>
        <translation>line %1: expected %2 columns as in line %3, got %4</translation>
    </message>
    <message>
        <source>Mend that line, or line %1 if it does not hold the names of the columns.</source>
        <translation>Mend that line, or line %1 if it does not hold the names of the columns.</translation>
    </message>
    <message>
        <source>the file is empty; expected a line with names and lines with data</source>
        <translation>the file is empty; expected a line with names and lines with data</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>Choose another file.</translation>
    </message>
    <message>
        <source>line %1 is neither names nor data: expected names over all %2 columns, got numbers over %3 of them</source>
        <translation>line %1 is neither names nor data: expected names over all %2 columns, got numbers over %3 of them</translation>
    </message>
    <message>
        <source>Put one line with the names of the columns first, or mend the first line of the data.</source>
        <translation>Put one line with the names of the columns first, or mend the first line of the data.</translation>
    </message>
    <message>
        <source>The first line holds data, no names; the columns are called column_1, column_2, ….</source>
        <translation>The first line holds data, no names; the columns are called column_1, column_2, ….</translation>
    </message>
    <message>
        <source>expected lines with data after line %1, got none</source>
        <translation>expected lines with data after line %1, got none</translation>
    </message>
    <message>
        <source>line %1, column %2 (%3): %4</source>
        <translation>line %1, column %2 (%3): %4</translation>
    </message>
    <message>
        <source>expected the target column &quot;%1&quot;, found only: %2</source>
        <translation>expected the target column &quot;%1&quot;, found only: %2</translation>
    </message>
    <message>
        <source>expected a column &quot;%1&quot;, found only: %2</source>
        <translation>expected a column &quot;%1&quot;, found only: %2</translation>
    </message>
    <message>
        <source>Rename the column in the file, or choose the columns again.</source>
        <translation>Rename the column in the file, or choose the columns again.</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it always has the same value.</source>
        <translation>Column %1 is dropped: it always has the same value.</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it only counts the rows.</source>
        <translation>Column %1 is dropped: it only counts the rows.</translation>
    </message>
    <message>
        <source>Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.</source>
        <translation>Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.</translation>
    </message>
    <message>
        <source>line %1: expected text in %2, got the byte %3 at place %4</source>
        <translation>line %1: expected text in %2, got the byte %3 at place %4</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>Save the file as UTF-8.</translation>
    </message>
    <message>
        <source>expected the encoding utf-8 or gb18030, got &quot;%1&quot;</source>
        <translation>expected the encoding utf-8 or gb18030, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The file was read as %1.</source>
        <translation>The file was read as %1.</translation>
    </message>
    <message>
        <source>expected a number, got &quot;%1&quot;</source>
        <translation>expected a number, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Install Lamina again.</source>
        <translation>Install Lamina again.</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>Iris</translation>
    </message>
    <message>
        <source>150 flowers, four lengths, three species. R. A. Fisher 1936, from scikit-learn (BSD 3-clause).</source>
        <translation>150 flowers, four lengths, three species. R. A. Fisher 1936, from scikit-learn (BSD 3-clause).</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>Wine</translation>
    </message>
    <message>
        <source>178 wines of three growers, 13 measurements. M. Forina et al., UCI, from scikit-learn (BSD 3-clause).</source>
        <translation>178 wines of three growers, 13 measurements. M. Forina et al., UCI, from scikit-learn (BSD 3-clause).</translation>
    </message>
    <message>
        <source>Cars: miles per gallon</source>
        <translation>Cars: miles per gallon</translation>
    </message>
    <message>
        <source>398 cars; how far they go with a gallon. R. Quinlan 1993, StatLib and UCI; no licence stated.</source>
        <translation>398 cars; how far they go with a gallon. R. Quinlan 1993, StatLib and UCI; no licence stated.</translation>
    </message>
    <message>
        <source>Small digits</source>
        <translation>Small digits</translation>
    </message>
    <message>
        <source>1797 written digits in 8 × 8 pixels. E. Alpaydin and C. Kaynak, UCI, from scikit-learn (BSD 3-clause).</source>
        <translation>1797 written digits in 8 × 8 pixels. E. Alpaydin and C. Kaynak, UCI, from scikit-learn (BSD 3-clause).</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST digits</translation>
    </message>
    <message>
        <source>70 000 written digits in 28 × 28 pixels, 10 000 of them for testing. Y. LeCun and C. Cortes, CC BY-SA 3.0.</source>
        <translation>70 000 written digits in 28 × 28 pixels, 10 000 of them for testing. Y. LeCun and C. Cortes, CC BY-SA 3.0.</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST</translation>
    </message>
    <message>
        <source>70 000 pictures of clothing in 28 × 28 pixels, 10 000 of them for testing. Zalando SE 2017, MIT.</source>
        <translation>70 000 pictures of clothing in 28 × 28 pixels, 10 000 of them for testing. Zalando SE 2017, MIT.</translation>
    </message>
    <message>
        <source>Airline passengers</source>
        <translation>Airline passengers</translation>
    </message>
    <message>
        <source>144 months 1949 to 1960, in thousands. Box and Jenkins 1976, Time Series Data Library; no licence stated.</source>
        <translation>144 months 1949 to 1960, in thousands. Box and Jenkins 1976, Time Series Data Library; no licence stated.</translation>
    </message>
    <message>
        <source>Daily minimum temperatures</source>
        <translation>Daily minimum temperatures</translation>
    </message>
    <message>
        <source>3650 days in Melbourne 1981 to 1990, in °C. Australian Bureau of Meteorology, Time Series Data Library; no licence stated.</source>
        <translation>3650 days in Melbourne 1981 to 1990, in °C. Australian Bureau of Meteorology, Time Series Data Library; no licence stated.</translation>
    </message>
    <message>
        <source>expected one of the data sets %1, got &quot;%2&quot;</source>
        <translation>expected one of the data sets %1, got &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Correct the name, or give the path of a file.</source>
        <translation>Correct the name, or give the path of a file.</translation>
    </message>
    <message>
        <source>no data are chosen</source>
        <translation>no data are chosen</translation>
    </message>
    <message>
        <source>Choose built-in data, or a file or folder of your own.</source>
        <translation>Choose built-in data, or a file or folder of your own.</translation>
    </message>
    <message>
        <source>Choose the data again.</source>
        <translation>Choose the data again.</translation>
    </message>
    <message>
        <source>expected the path of a file or folder, got none</source>
        <translation>expected the path of a file or folder, got none</translation>
    </message>
    <message>
        <source>the network was trained on other data than a table; expected data of the same kind</source>
        <translation>the network was trained on other data than a table; expected data of the same kind</translation>
    </message>
    <message>
        <source>Use a .npz file with an array x, or data of the kind it was trained on.</source>
        <translation>Use a .npz file with an array x, or data of the kind it was trained on.</translation>
    </message>
    <message>
        <source>expected data, got an HDF5 file, which holds a network</source>
        <translation>expected data, got an HDF5 file, which holds a network</translation>
    </message>
    <message>
        <source>Open it instead, or choose a CSV, .npz or IDX file, or a folder of pictures.</source>
        <translation>Open it instead, or choose a CSV, .npz or IDX file, or a folder of pictures.</translation>
    </message>
    <message>
        <source>expected data, got an archive or a spreadsheet</source>
        <translation>expected data, got an archive or a spreadsheet</translation>
    </message>
    <message>
        <source>Save the table as CSV, or unpack the archive first.</source>
        <translation>Save the table as CSV, or unpack the archive first.</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>Training samples</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>Validation samples</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>Test samples</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>Noise</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>expected one of the options %1, got &quot;%2&quot;</source>
        <translation>expected one of the options %1, got &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Correct the name of the option.</source>
        <translation>Correct the name of the option.</translation>
    </message>
    <message>
        <source>%1: expected a whole number from %2 to %3, got %4</source>
        <translation>%1: expected a whole number from %2 to %3, got %4</translation>
    </message>
    <message>
        <source>%1: expected a number from %2 to %3, got %4</source>
        <translation>%1: expected a number from %2 to %3, got %4</translation>
    </message>
    <message>
        <source>Correct the option.</source>
        <translation>Correct the option.</translation>
    </message>
    <message>
        <source>expected a delay shorter than the sequence of %1 steps, got %2</source>
        <translation>expected a delay shorter than the sequence of %1 steps, got %2</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>Spirals</translation>
    </message>
    <message>
        <source>Two arms wound around each other: points of the plane in two classes.</source>
        <translation>Two arms wound around each other: points of the plane in two classes.</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>Turns</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>Circles</translation>
    </message>
    <message>
        <source>A disc inside a ring: points of the plane in two classes.</source>
        <translation>A disc inside a ring: points of the plane in two classes.</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>Exclusive or</translation>
    </message>
    <message>
        <source>Class 1 where x and y have different signs: no straight line divides the classes.</source>
        <translation>Class 1 where x and y have different signs: no straight line divides the classes.</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>Two clouds</translation>
    </message>
    <message>
        <source>Two normal distributions: a straight line divides the classes.</source>
        <translation>Two normal distributions: a straight line divides the classes.</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>Moons</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other: points of the plane in two classes.</source>
        <translation>Two half circles that reach into each other: points of the plane in two classes.</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plane</translation>
    </message>
    <message>
        <source>A number for each point of the plane: half the sum of x and y.</source>
        <translation>A number for each point of the plane: half the sum of x and y.</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>Straight line</translation>
    </message>
    <message>
        <source>y = 3x + 2 with noise, x from −2 to 2.</source>
        <translation>y = 3x + 2 with noise, x from −2 to 2.</translation>
    </message>
    <message>
        <source>Sum of features</source>
        <translation>Sum of features</translation>
    </message>
    <message>
        <source>y is the sum of all features, which are normally distributed.</source>
        <translation>y is the sum of all features, which are normally distributed.</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>Features</translation>
    </message>
    <message>
        <source>Repeat the symbol</source>
        <translation>Repeat the symbol</translation>
    </message>
    <message>
        <source>Sequences of symbols; at each step the symbol of three steps ago is to be said.</source>
        <translation>Sequences of symbols; at each step the symbol of three steps ago is to be said.</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>Symbols</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Steps</translation>
    </message>
    <message>
        <source>Steps ago</source>
        <translation>Steps ago</translation>
    </message>
    <message>
        <source>Circles and squares</source>
        <translation>Circles and squares</translation>
    </message>
    <message>
        <source>Pictures of a circle or a square in any colour, size and place.</source>
        <translation>Pictures of a circle or a square in any colour, size and place.</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>Width in pixels</translation>
    </message>
    <message>
        <source>expected one of the generators %1, got &quot;%2&quot;</source>
        <translation>expected one of the generators %1, got &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Correct the name of the generator.</source>
        <translation>Correct the name of the generator.</translation>
    </message>
    <message>
        <source>expected an IDX file (it begins with two zero bytes, a type and the number of axes), got something else</source>
        <translation>expected an IDX file (it begins with two zero bytes, a type and the number of axes), got something else</translation>
    </message>
    <message>
        <source>expected an IDX file of unsigned bytes (type 8), got type %1</source>
        <translation>expected an IDX file of unsigned bytes (type 8), got type %1</translation>
    </message>
    <message>
        <source>Save the array as .npy instead.</source>
        <translation>Save the array as .npy instead.</translation>
    </message>
    <message>
        <source>the file ends inside its header</source>
        <translation>the file ends inside its header</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes of data, but the file has only %3</source>
        <translation>the header promises %1 = %2 bytes of data, but the file has only %3</translation>
    </message>
    <message>
        <source>expected data, got an array without numbers (%1)</source>
        <translation>expected data, got an array without numbers (%1)</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes of data, but the file goes on behind them</source>
        <translation>the header promises %1 = %2 bytes of data, but the file goes on behind them</translation>
    </message>
    <message>
        <source>expected an IDX file with &quot;images&quot; in its name in this folder, found none</source>
        <translation>expected an IDX file with &quot;images&quot; in its name in this folder, found none</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>Name the file itself.</translation>
    </message>
    <message>
        <source>expected labels along one axis, got %1</source>
        <translation>expected labels along one axis, got %1</translation>
    </message>
    <message>
        <source>expected %1 labels, one for each picture of %2, got %3</source>
        <translation>expected %1 labels, one for each picture of %2, got %3</translation>
    </message>
    <message>
        <source>Use the labels that belong to these pictures.</source>
        <translation>Use the labels that belong to these pictures.</translation>
    </message>
    <message>
        <source>sample %1: expected a label from %2 to %3, got %4</source>
        <translation>sample %1: expected a label from %2 to %3, got %4</translation>
    </message>
    <message>
        <source>Labels count the classes from 0 without a gap: correct the file.</source>
        <translation>Labels count the classes from 0 without a gap: correct the file.</translation>
    </message>
    <message>
        <source>expected pictures (number × height × width), got an array of %1</source>
        <translation>expected pictures (number × height × width), got an array of %1</translation>
    </message>
    <message>
        <source>Name the file with the pictures; its labels are found beside it.</source>
        <translation>Name the file with the pictures; its labels are found beside it.</translation>
    </message>
    <message>
        <source>expected the labels in a file beside it, with &quot;labels&quot; and &quot;idx1&quot; in its name, found none</source>
        <translation>expected the labels in a file beside it, with &quot;labels&quot; and &quot;idx1&quot; in its name, found none</translation>
    </message>
    <message>
        <source>Put the labels beside the pictures, for example train-labels-idx1-ubyte.gz.</source>
        <translation>Put the labels beside the pictures, for example train-labels-idx1-ubyte.gz.</translation>
    </message>
    <message>
        <source>expected test pictures of %1 as for training, got %2</source>
        <translation>expected test pictures of %1 as for training, got %2</translation>
    </message>
    <message>
        <source>Use the test file that belongs to the training file.</source>
        <translation>Use the test file that belongs to the training file.</translation>
    </message>
    <message>
        <source>expected a whole picture, got a damaged one (%1)</source>
        <translation>expected a whole picture, got a damaged one (%1)</translation>
    </message>
    <message>
        <source>Replace the file, or take it out of the folder.</source>
        <translation>Replace the file, or take it out of the folder.</translation>
    </message>
    <message>
        <source>expected a picture in PNG or JPEG, got something else</source>
        <translation>expected a picture in PNG or JPEG, got something else</translation>
    </message>
    <message>
        <source>expected a picture of at most %1 million pixels, got %2 × %3</source>
        <translation>expected a picture of at most %1 million pixels, got %2 × %3</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>Make the picture smaller.</translation>
    </message>
    <message>
        <source>the picture could not be written (%1)</source>
        <translation>the picture could not be written (%1)</translation>
    </message>
    <message>
        <source>Save it again with numpy.save or numpy.savez as an array of numbers.</source>
        <translation>Save it again with numpy.save or numpy.savez as an array of numbers.</translation>
    </message>
    <message>
        <source>expected an array of numbers, got one of structures</source>
        <translation>expected an array of numbers, got one of structures</translation>
    </message>
    <message>
        <source>the header of the array is damaged near character %1</source>
        <translation>the header of the array is damaged near character %1</translation>
    </message>
    <message>
        <source>expected extents of at least 0 in the shape of the array</source>
        <translation>expected extents of at least 0 in the shape of the array</translation>
    </message>
    <message>
        <source>expected an array of NumPy (.npy), got something else</source>
        <translation>expected an array of NumPy (.npy), got something else</translation>
    </message>
    <message>
        <source>expected an array of numbers, got Python objects, which could run code</source>
        <translation>expected an array of numbers, got Python objects, which could run code</translation>
    </message>
    <message>
        <source>expected an array of numbers, got the type &quot;%1&quot;</source>
        <translation>expected an array of numbers, got the type &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes in all, but the file has %3</source>
        <translation>the header promises %1 = %2 bytes in all, but the file has %3</translation>
    </message>
    <message>
        <source>the file ends before its data</source>
        <translation>the file ends before its data</translation>
    </message>
    <message>
        <source>sample %1, number %2: expected a finite number, got %3</source>
        <translation>sample %1, number %2: expected a finite number, got %3</translation>
    </message>
    <message>
        <source>sample %1, number %2: expected a whole number of at most 16777216, which a 32-bit float still holds exactly, got more</source>
        <translation>sample %1, number %2: expected a whole number of at most 16777216, which a 32-bit float still holds exactly, got more</translation>
    </message>
    <message>
        <source>expected a .npz file, got something that is no ZIP archive, or a damaged one</source>
        <translation>expected a .npz file, got something that is no ZIP archive, or a damaged one</translation>
    </message>
    <message>
        <source>Save it again with numpy.savez.</source>
        <translation>Save it again with numpy.savez.</translation>
    </message>
    <message>
        <source>expected an array that is packed at most 1 : %1, got %2 MB out of %3 kB</source>
        <translation>expected an array that is packed at most 1 : %1, got %2 MB out of %3 kB</translation>
    </message>
    <message>
        <source>Save it with numpy.savez, without compression, if it is really that large.</source>
        <translation>Save it with numpy.savez, without compression, if it is really that large.</translation>
    </message>
    <message>
        <source>the array cannot be unpacked (%1)</source>
        <translation>the array cannot be unpacked (%1)</translation>
    </message>
    <message>
        <source>expected each array once, got it twice</source>
        <translation>expected each array once, got it twice</translation>
    </message>
    <message>
        <source>Arrays that are not used: %1.</source>
        <translation>Arrays that are not used: %1.</translation>
    </message>
    <message>
        <source>expected arrays of one type and shape for training, validation and test, got %1 and %2</source>
        <translation>expected arrays of one type and shape for training, validation and test, got %1 and %2</translation>
    </message>
    <message>
        <source>Give all parts the same shape.</source>
        <translation>Give all parts the same shape.</translation>
    </message>
    <message>
        <source>expected as many targets as inputs, got %1 and %2</source>
        <translation>expected as many targets as inputs, got %1 and %2</translation>
    </message>
    <message>
        <source>Save inputs and targets of the same samples.</source>
        <translation>Save inputs and targets of the same samples.</translation>
    </message>
    <message>
        <source>sample %1: expected a class number from 0 on, got %2</source>
        <translation>sample %1: expected a class number from 0 on, got %2</translation>
    </message>
    <message>
        <source>Whole numbers in y are classes; save numbers to be predicted as float32.</source>
        <translation>Whole numbers in y are classes; save numbers to be predicted as float32.</translation>
    </message>
    <message>
        <source>expected an array named x (or x0, x1, …), and y for the targets, found no x</source>
        <translation>expected an array named x (or x0, x1, …), and y for the targets, found no x</translation>
    </message>
    <message>
        <source>Save it with numpy.savez(file, x=…, y=…).</source>
        <translation>Save it with numpy.savez(file, x=…, y=…).</translation>
    </message>
    <message>
        <source>expected samples along the first axis of %1, got a single number</source>
        <translation>expected samples along the first axis of %1, got a single number</translation>
    </message>
    <message>
        <source>Save arrays with one row for each sample.</source>
        <translation>Save arrays with one row for each sample.</translation>
    </message>
    <message>
        <source>expected %1 samples in %2 as in %3, got %4</source>
        <translation>expected %1 samples in %2 as in %3, got %4</translation>
    </message>
    <message>
        <source>expected samples, got arrays without any</source>
        <translation>expected samples, got arrays without any</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>the file cannot be written: %1</translation>
    </message>
    <message>
        <source>Choose another folder or make room on the disk.</source>
        <translation>Choose another folder or make room on the disk.</translation>
    </message>
    <message>
        <source>expected names in UTF-8, got &quot;%1&quot;</source>
        <translation>expected names in UTF-8, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Rename the file or folder.</source>
        <translation>Rename the file or folder.</translation>
    </message>
    <message>
        <source>the folder cannot be read (%1)</source>
        <translation>the folder cannot be read (%1)</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>Check the path and its permissions.</translation>
    </message>
    <message>
        <source>expected sub-folders with PNG or JPEG pictures, one for each class, found none</source>
        <translation>expected sub-folders with PNG or JPEG pictures, one for each class, found none</translation>
    </message>
    <message>
        <source>Put the pictures of each class into a folder of its own, named like the class.</source>
        <translation>Put the pictures of each class into a folder of its own, named like the class.</translation>
    </message>
    <message>
        <source>%1 of %2 pictures have another size and are brought to %3 × %4.</source>
        <translation>%1 of %2 pictures have another size and are brought to %3 × %4.</translation>
    </message>
    <message>
        <source>%1 files that are no PNG or JPEG in a class folder are passed over.</source>
        <translation>%1 files that are no PNG or JPEG in a class folder are passed over.</translation>
    </message>
    <message>
        <source>expected pictures with classes, got other data</source>
        <translation>expected pictures with classes, got other data</translation>
    </message>
    <message>
        <source>Write a .npz file instead.</source>
        <translation>Write a .npz file instead.</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>the file cannot be written</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>Check the folder and the free space.</translation>
    </message>
    <message>
        <source>expected height × width × 1 or 3 as the size of pictures, got %1</source>
        <translation>expected height × width × 1 or 3 as the size of pictures, got %1</translation>
    </message>
    <message>
        <source>Correct the size of the pictures in the recipe.</source>
        <translation>Correct the size of the pictures in the recipe.</translation>
    </message>
    <message>
        <source>The pictures are brought from %1 to %2.</source>
        <translation>The pictures are brought from %1 to %2.</translation>
    </message>
    <message>
        <source>expected a scaling for pictures: none, 0 to 1, or standardised</source>
        <translation>expected a scaling for pictures: none, 0 to 1, or standardised</translation>
    </message>
    <message>
        <source>Choose another scaling for the pictures.</source>
        <translation>Choose another scaling for the pictures.</translation>
    </message>
    <message>
        <source>expected targets beside the inputs, found none</source>
        <translation>expected targets beside the inputs, found none</translation>
    </message>
    <message>
        <source>Data without targets are for predictions only.</source>
        <translation>Data without targets are for predictions only.</translation>
    </message>
    <message>
        <source>expected at least two classes, got one (&quot;%1&quot;)</source>
        <translation>expected at least two classes, got one (&quot;%1&quot;)</translation>
    </message>
    <message>
        <source>Add samples of another class.</source>
        <translation>Add samples of another class.</translation>
    </message>
    <message>
        <source>expected samples for training, got none</source>
        <translation>expected samples for training, got none</translation>
    </message>
    <message>
        <source>Add samples to train on.</source>
        <translation>Add samples to train on.</translation>
    </message>
    <message>
        <source>Add the targets, or ask for predictions instead.</source>
        <translation>Add the targets, or ask for predictions instead.</translation>
    </message>
    <message>
        <source>sample %1: expected one of the classes %2, got &quot;%3&quot;</source>
        <translation>sample %1: expected one of the classes %2, got &quot;%3&quot;</translation>
    </message>
    <message>
        <source>Correct the label, or train with data that have this class.</source>
        <translation>Correct the label, or train with data that have this class.</translation>
    </message>
    <message>
        <source>expected a share from 0 to below 1 for validation and test, got %1</source>
        <translation>expected a share from 0 to below 1 for validation and test, got %1</translation>
    </message>
    <message>
        <source>Correct the split.</source>
        <translation>Correct the split.</translation>
    </message>
    <message>
        <source>no sample is left for training: %1 samples, of them %2 for validation and %3 for testing</source>
        <translation>no sample is left for training: %1 samples, of them %2 for validation and %3 for testing</translation>
    </message>
    <message>
        <source>Make the validation and test parts smaller.</source>
        <translation>Make the validation and test parts smaller.</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>line %1</translation>
    </message>
    <message>
        <source>Write plain numbers such as 1234.5, without separators, currency or units; or set the column to ignored.</source>
        <translation>Write plain numbers such as 1234.5, without separators, currency or units; or set the column to ignored.</translation>
    </message>
    <message>
        <source>Correct the cell, leave it empty if the value is missing, or set the column to ignored.</source>
        <translation>Correct the cell, leave it empty if the value is missing, or set the column to ignored.</translation>
    </message>
    <message>
        <source>expected one of the classes %1, got &quot;%2&quot;</source>
        <translation>expected one of the classes %1, got &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Correct the cell, or train with data that have this class.</source>
        <translation>Correct the cell, or train with data that have this class.</translation>
    </message>
    <message>
        <source>expected at most %1 classes, got more</source>
        <translation>expected at most %1 classes, got more</translation>
    </message>
    <message>
        <source>Choose another target, or set the column to ignored.</source>
        <translation>Choose another target, or set the column to ignored.</translation>
    </message>
    <message>
        <source>expected a number above 0, because logarithms are taken of this column, got %1</source>
        <translation>expected a number above 0, because logarithms are taken of this column, got %1</translation>
    </message>
    <message>
        <source>Choose another scaling for the column.</source>
        <translation>Choose another scaling for the column.</translation>
    </message>
    <message>
        <source>expected a window of at least 0 and a horizon of at least 1, got %1 and %2</source>
        <translation>expected a window of at least 0 and a horizon of at least 1, got %1 and %2</translation>
    </message>
    <message>
        <source>Correct the window of the series.</source>
        <translation>Correct the window of the series.</translation>
    </message>
    <message>
        <source>column %1: differences from row to row need a series, but no window is set</source>
        <translation>column %1: differences from row to row need a series, but no window is set</translation>
    </message>
    <message>
        <source>Set a window, for example of 12 steps, or choose another scaling.</source>
        <translation>Set a window, for example of 12 steps, or choose another scaling.</translation>
    </message>
    <message>
        <source>column %1: expected the number of a network input, got %2</source>
        <translation>column %1: expected the number of a network input, got %2</translation>
    </message>
    <message>
        <source>Inputs are counted from 0.</source>
        <translation>Inputs are counted from 0.</translation>
    </message>
    <message>
        <source>expected a later time than in the line before, got &quot;%1&quot;</source>
        <translation>expected a later time than in the line before, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Sort the file by time, the oldest line first.</source>
        <translation>Sort the file by time, the oldest line first.</translation>
    </message>
    <message>
        <source>expected a value, got none (&quot;%1&quot;)</source>
        <translation>expected a value, got none (&quot;%1&quot;)</translation>
    </message>
    <message>
        <source>Fill in the cell, or let the recipe fill or drop missing values.</source>
        <translation>Fill in the cell, or let the recipe fill or drop missing values.</translation>
    </message>
    <message>
        <source>%1 rows without a target are left out.</source>
        <translation>%1 rows without a target are left out.</translation>
    </message>
    <message>
        <source>%1 rows with missing values are left out.</source>
        <translation>%1 rows with missing values are left out.</translation>
    </message>
    <message>
        <source>no row is left: expected rows with all values, got missing values in each of %1 rows</source>
        <translation>no row is left: expected rows with all values, got missing values in each of %1 rows</translation>
    </message>
    <message>
        <source>Let the recipe fill missing values, or set the empty columns to ignored.</source>
        <translation>Let the recipe fill missing values, or set the empty columns to ignored.</translation>
    </message>
    <message>
        <source>Column %1: %2 missing values are filled with %3.</source>
        <translation>Column %1: %2 missing values are filled with %3.</translation>
    </message>
    <message>
        <source>expected at least %1 rows for one window of %2 steps, got %3</source>
        <translation>expected at least %1 rows for one window of %2 steps, got %3</translation>
    </message>
    <message>
        <source>Choose a shorter window, or more data.</source>
        <translation>Choose a shorter window, or more data.</translation>
    </message>
    <message>
        <source>expected a target with different values; column %1 always has the same one in the training part</source>
        <translation>expected a target with different values; column %1 always has the same one in the training part</translation>
    </message>
    <message>
        <source>Choose another target, or other data.</source>
        <translation>Choose another target, or other data.</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it always has the same value in the training part.</source>
        <translation>Column %1 is dropped: it always has the same value in the training part.</translation>
    </message>
    <message>
        <source>no column is left to learn from; the columns are: %1</source>
        <translation>no column is left to learn from; the columns are: %1</translation>
    </message>
    <message>
        <source>Choose columns that differ from row to row as features.</source>
        <translation>Choose columns that differ from row to row as features.</translation>
    </message>
    <message>
        <source>expected a target column, found none among: %1</source>
        <translation>expected a target column, found none among: %1</translation>
    </message>
    <message>
        <source>Choose the column that is to be predicted.</source>
        <translation>Choose the column that is to be predicted.</translation>
    </message>
    <message>
        <source>expected at least two classes in column %1, got one (&quot;%2&quot;)</source>
        <translation>expected at least two classes in column %1, got one (&quot;%2&quot;)</translation>
    </message>
    <message>
        <source>Use a file with the same columns as the training data.</source>
        <translation>Use a file with the same columns as the training data.</translation>
    </message>
    <message>
        <source>Column %1: %2 values did not occur in the training data and count as none of them.</source>
        <translation>Column %1: %2 values did not occur in the training data and count as none of them.</translation>
    </message>
    <message>
        <source>expected a number that fits into 32 bits, got &quot;%1&quot;</source>
        <translation>expected a number that fits into 32 bits, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Standardise the column, or use other units.</source>
        <translation>Standardise the column, or use other units.</translation>
    </message>
    <message>
        <source>no column goes to network input %1</source>
        <translation>no column goes to network input %1</translation>
    </message>
    <message>
        <source>Inputs are counted from 0 without a gap.</source>
        <translation>Inputs are counted from 0 without a gap.</translation>
    </message>
    <message>
        <source>target %1: expected one class column, or number columns, for each head counted from 0</source>
        <translation>target %1: expected one class column, or number columns, for each head counted from 0</translation>
    </message>
    <message>
        <source>Give each class target a head of its own.</source>
        <translation>Give each class target a head of its own.</translation>
    </message>
    <message>
        <source>Series: %1 is predicted from its own past and from %2 other columns: %3.</source>
        <translation>Series: %1 is predicted from its own past and from %2 other columns: %3.</translation>
    </message>
    <message>
        <source>The network was trained on arrays: give it columns of numbers alone.</source>
        <translation>The network was trained on arrays: give it columns of numbers alone.</translation>
    </message>
    <message>
        <source>The pictures are shrunk from %1 to %2; another size can be set in the data settings.</source>
        <translation>The pictures are shrunk from %1 to %2; another size can be set in the data settings.</translation>
    </message>
    <message>
        <source>Series: %1 is predicted from its own past.</source>
        <translation>Series: %1 is predicted from its own past.</translation>
    </message>
    <message>
        <source>Column %1 holds times; it is no feature.</source>
        <translation>Column %1 holds times; it is no feature.</translation>
    </message>
    <message>
        <source>expected CIFAR records of %1 or %2 bytes, got a file of %3 bytes</source>
        <translation>expected CIFAR records of %1 or %2 bytes, got a file of %3 bytes</translation>
    </message>
    <message>
        <source>picture %1: expected a class from 0 to %2, got %3</source>
        <translation>picture %1: expected a class from 0 to %2, got %3</translation>
    </message>
    <message>
        <source>Is it a file of the CIFAR data? Copy or download it again.</source>
        <translation>Is it a file of the CIFAR data? Copy or download it again.</translation>
    </message>
    <message>
        <source>expected data of the kind builtin, generator, csv, idx, npz, npy, cifar, pictures, text or sounds, got &quot;%1&quot;</source>
        <translation>expected data of the kind builtin, generator, csv, idx, npz, npy, cifar, pictures, text or sounds, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>the network was trained on text; expected a .txt file or a folder of them</source>
        <translation>the network was trained on text; expected a .txt file or a folder of them</translation>
    </message>
    <message>
        <source>the network was not trained on text; expected data of the kind it knows</source>
        <translation>the network was not trained on text; expected data of the kind it knows</translation>
    </message>
    <message>
        <source>Choose data of the kind it was trained on.</source>
        <translation>Choose data of the kind it was trained on.</translation>
    </message>
    <message>
        <source>Circles and squares, pixel by pixel</source>
        <translation>Circles and squares, pixel by pixel</translation>
    </message>
    <message>
        <source>Pictures with a circle and a square; for each pixel, whether it is circle, square or ground.</source>
        <translation>Pictures with a circle and a square; for each pixel, whether it is circle, square or ground.</translation>
    </message>
    <message>
        <source>Words of tones</source>
        <translation>Words of tones</translation>
    </message>
    <message>
        <source>Sounds of one second: rising, falling, steady, trembling, chord, clicks; as energies in 40 bands of frequency over time.</source>
        <translation>Sounds of one second: rising, falling, steady, trembling, chord, clicks; as energies in 40 bands of frequency over time.</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>Ratings</translation>
    </message>
    <message>
        <source>Which user gives which item how many stars: tastes and traits are hidden.</source>
        <translation>Which user gives which item how many stars: tastes and traits are hidden.</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>Users</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>Items</translation>
    </message>
    <message>
        <source>expected sub-folders with .wav files, one for each class, found none</source>
        <translation>expected sub-folders with .wav files, one for each class, found none</translation>
    </message>
    <message>
        <source>Put the sounds of each class into a folder of its own, named like the class.</source>
        <translation>Put the sounds of each class into a folder of its own, named like the class.</translation>
    </message>
    <message>
        <source>expected text, got a file with bytes of value 0</source>
        <translation>expected text, got a file with bytes of value 0</translation>
    </message>
    <message>
        <source>expected at least two .txt files, one for each class, found %1</source>
        <translation>expected at least two .txt files, one for each class, found %1</translation>
    </message>
    <message>
        <source>expected a window of 1 to 65536 tokens, got %1</source>
        <translation>expected a window of 1 to 65536 tokens, got %1</translation>
    </message>
    <message>
        <source>Correct the window in the data settings.</source>
        <translation>Correct the window in the data settings.</translation>
    </message>
    <message>
        <source>%1 of %2 texts are longer than the window of %3 and are cut.</source>
        <translation>%1 of %2 texts are longer than the window of %3 and are cut.</translation>
    </message>
    <message>
        <source>expected a text of more than %1 tokens in each part, got too few</source>
        <translation>expected a text of more than %1 tokens in each part, got too few</translation>
    </message>
    <message>
        <source>Choose a shorter window or a longer text.</source>
        <translation>Choose a shorter window or a longer text.</translation>
    </message>
    <message>
        <source>Shakespeare</source>
        <translation>Shakespeare</translation>
    </message>
    <message>
        <source>1.1 million characters of plays, to be continued letter by letter. Public domain, collected by A. Karpathy.</source>
        <translation>1.1 million characters of plays, to be continued letter by letter. Public domain, collected by A. Karpathy.</translation>
    </message>
    <message>
        <source>Tang poems</source>
        <translation>Tang poems</translation>
    </message>
    <message>
        <source>2320 Chinese poems in traditional characters, to be continued. Public domain, from chinese-poetry (MIT).</source>
        <translation>2320 Chinese poems in traditional characters, to be continued. Public domain, from chinese-poetry (MIT).</translation>
    </message>
    <message>
        <source>Ci poems or Analects</source>
        <translation>Ci poems or Analects</translation>
    </message>
    <message>
        <source>Lines of Song dynasty ci poems and sentences of Confucius: which is it? Public domain, from chinese-poetry (MIT).</source>
        <translation>Lines of Song dynasty ci poems and sentences of Confucius: which is it? Public domain, from chinese-poetry (MIT).</translation>
    </message>
    <message>
        <source>expected text, got an empty file</source>
        <translation>expected text, got an empty file</translation>
    </message>
    <message>
        <source>expected texts in classes, got one text</source>
        <translation>expected texts in classes, got one text</translation>
    </message>
    <message>
        <source>expected one text to be continued, got texts in classes</source>
        <translation>expected one text to be continued, got texts in classes</translation>
    </message>
    <message>
        <source>Give one .txt file.</source>
        <translation>Give one .txt file.</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; was not in the training data</source>
        <translation>the class &quot;%1&quot; was not in the training data</translation>
    </message>
    <message>
        <source>the vocabulary merges tokens that do not exist (%1, %2)</source>
        <translation>the vocabulary merges tokens that do not exist (%1, %2)</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the vocabulary that was learnt</source>
        <translation>&quot;%1&quot; is not in the vocabulary that was learnt</translation>
    </message>
    <message>
        <source>Write it with other characters, or train with a text that has it.</source>
        <translation>Write it with other characters, or train with a text that has it.</translation>
    </message>
    <message>
        <source>Save the sound as WAV again.</source>
        <translation>Save the sound as WAV again.</translation>
    </message>
    <message>
        <source>expected a WAVE file (it begins with RIFF … WAVE), got something else</source>
        <translation>expected a WAVE file (it begins with RIFF … WAVE), got something else</translation>
    </message>
    <message>
        <source>expected PCM of 8 to 32 bits or 32-bit float, got format %1 with %2 bits</source>
        <translation>expected PCM of 8 to 32 bits or 32-bit float, got format %1 with %2 bits</translation>
    </message>
    <message>
        <source>the file holds no sound</source>
        <translation>the file holds no sound</translation>
    </message>
    <message>
        <source>the file ends before its sound begins</source>
        <translation>the file ends before its sound begins</translation>
    </message>
    <message>
        <source>expected sounds longer than a frame, and a frame that is a power of two from 16 to 16384; got frames of %1 at %2 samples a second for %3 s</source>
        <translation>expected sounds longer than a frame, and a frame that is a power of two from 16 to 16384; got frames of %1 at %2 samples a second for %3 s</translation>
    </message>
    <message>
        <source>Correct the settings of the sounds.</source>
        <translation>Correct the settings of the sounds.</translation>
    </message>
    <message>
        <source>Lines before the names of the columns that are passed over: %1.</source>
        <translation>Lines before the names of the columns that are passed over: %1.</translation>
    </message>
    <message>
        <source>Two columns are called %1; the one at place %2 is called %3 here.</source>
        <translation>Two columns are called %1; the one at place %2 is called %3 here.</translation>
    </message>
    <message>
        <source>Numbers have a decimal comma: &quot;%1&quot; in column %2 is read as %3.</source>
        <translation>Numbers have a decimal comma: &quot;%1&quot; in column %2 is read as %3.</translation>
    </message>
    <message>
        <source>Numbers are read without signs of money and per cent and without marks of thousands: &quot;%1&quot; in column %2 is %3.</source>
        <translation>Numbers are read without signs of money and per cent and without marks of thousands: &quot;%1&quot; in column %2 is %3.</translation>
    </message>
    <message>
        <source>sample %1: expected a weight of at least 0, got %2</source>
        <translation>sample %1: expected a weight of at least 0, got %2</translation>
    </message>
    <message>
        <source>Give every sample a weight such as 1.</source>
        <translation>Give every sample a weight such as 1.</translation>
    </message>
    <message>
        <source>expected sample weights for each of %1 targets, or one array for all, got %2</source>
        <translation>expected sample weights for each of %1 targets, or one array for all, got %2</translation>
    </message>
    <message>
        <source>Save them as w0, w1, … in the order of the targets, or as sample_weight.</source>
        <translation>Save them as w0, w1, … in the order of the targets, or as sample_weight.</translation>
    </message>
    <message>
        <source>Arrays do not say what came last: %1 is given as the change since then.</source>
        <translation>Arrays do not say what came last: %1 is given as the change since then.</translation>
    </message>
    <message>
        <source>The numbers of %1 are given in the units of the table it was trained on.</source>
        <translation>The numbers of %1 are given in the units of the table it was trained on.</translation>
    </message>
    <message>
        <source>The newest line comes first in the file; it is read from its end.</source>
        <translation>The newest line comes first in the file; it is read from its end.</translation>
    </message>
    <message>
        <source>Column %1: %2 missing values are carried forward, each from the line before it.</source>
        <translation>Column %1: %2 missing values are carried forward, each from the line before it.</translation>
    </message>
    <message>
        <source>If this is a series over time, set a window, for example of 12 steps (--window 12).</source>
        <translation>If this is a series over time, set a window, for example of 12 steps (--window 12).</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to validate and to test on.</source>
        <translation>Only %1 rows: none is left to validate and to test on.</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to test on.</source>
        <translation>Only %1 rows: none is left to test on.</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to validate on.</source>
        <translation>Only %1 rows: none is left to validate on.</translation>
    </message>
    <message>
        <source>The classes are uneven: %1 % of the rows are &quot;%2&quot;, so always guessing that is right as often; weights that balance the classes help (--balance-classes).</source>
        <translation>The classes are uneven: %1 % of the rows are &quot;%2&quot;, so always guessing that is right as often; weights that balance the classes help (--balance-classes).</translation>
    </message>
    <message>
        <source>expected a sample weight of at least 0, got &quot;%1&quot;</source>
        <translation>expected a sample weight of at least 0, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Target: %1, %2 classes. Features (%3): %4.</source>
        <translation>Target: %1, %2 classes. Features (%3): %4.</translation>
    </message>
    <message>
        <source>Target: %1, a number. Features (%2): %3.</source>
        <translation>Target: %1, a number. Features (%2): %3.</translation>
    </message>
    <message>
        <source>Column %1 is dropped: %2 of its cells are no numbers%3. Mend them, or leave them empty where the value is missing.</source>
        <translation>Column %1 is dropped: %2 of its cells are no numbers%3. Mend them, or leave them empty where the value is missing.</translation>
    </message>
    <message>
        <source>No column holds times: each line of the file is one step in time.</source>
        <translation>No column holds times: each line of the file is one step in time.</translation>
    </message>
    <message>
        <source>Put the texts of each class into a file named like the class, one on each line, or each into a file of its own in a folder named like the class.</source>
        <translation>Put the texts of each class into a file named like the class, one on each line, or each into a file of its own in a folder named like the class.</translation>
    </message>
    <message>
        <source>Give a folder with one .txt file, or one sub-folder of them, for each class.</source>
        <translation>Give a folder with one .txt file, or one sub-folder of them, for each class.</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>the data could not be read: %1</source>
        <translation>the data could not be read: %1</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>reading failed: %1</translation>
    </message>
    <message>
        <source>it failed: %1</source>
        <translation>it failed: %1</translation>
    </message>
    <message>
        <source>there is no such example</source>
        <translation>there is no such example</translation>
    </message>
    <message>
        <source>the weights and their gradients take %1 GB, this computer has %2 GB of memory: the network can be looked at and counted here, not trained</source>
        <translation>the weights and their gradients take %1 GB, this computer has %2 GB of memory: the network can be looked at and counted here, not trained</translation>
    </message>
</context>
<context>
    <name>edit</name>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Fit to the data</source>
        <translation>Fit to the data</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Choose data</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch size</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>Training settings</translation>
    </message>
    <message>
        <source>Fix problems</source>
        <translation>Fix problems</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Add %1</translation>
    </message>
    <message>
        <source>Connect layers</source>
        <translation>Connect layers</translation>
    </message>
    <message>
        <source>Delete wire</source>
        <translation>Delete wire</translation>
    </message>
    <message>
        <source>Reorder inputs</source>
        <translation>Reorder inputs</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>Delete %1</translation>
    </message>
    <message>
        <source>Delete layers</source>
        <translation>Delete layers</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>Rename layer</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>Freeze</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>Unfreeze</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Move</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Tidy</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>Paste %1</translation>
    </message>
    <message>
        <source>Paste layers</source>
        <translation>Paste layers</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicate</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>Rename</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Group layers</source>
        <translation>Group layers</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>Ungroup</translation>
    </message>
    <message>
        <source>Rename block</source>
        <translation>Rename block</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>Repeat %1</translation>
    </message>
    <message>
        <source>Delete wires</source>
        <translation>Delete wires</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>a promise inside the program was broken: %1</source>
        <translation>a promise inside the program was broken: %1</translation>
    </message>
    <message>
        <source>Please report this with the project file.</source>
        <translation>Please report this with the project file.</translation>
    </message>
    <message>
        <source>expected the folder &apos;resources&apos; beside the program or above it, found none</source>
        <translation>expected the folder &apos;resources&apos; beside the program or above it, found none</translation>
    </message>
    <message>
        <source>Install Lamina again or set LAMINA_RESOURCES to that folder.</source>
        <translation>Install Lamina again or set LAMINA_RESOURCES to that folder.</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>Few pictures (%1 to train on): they are shifted at random in every epoch, up to %2 epochs, the best one is kept.</source>
        <translation>Few pictures (%1 to train on): they are shifted at random in every epoch, up to %2 epochs, the best one is kept.</translation>
    </message>
    <message>
        <source>Few pictures (%1 to train on): up to %2 epochs, the best one is kept.</source>
        <translation>Few pictures (%1 to train on): up to %2 epochs, the best one is kept.</translation>
    </message>
    <message>
        <source>Many samples (%1 to train on): epochs %2 → %3, batch size %4 → %5.</source>
        <translation>Many samples (%1 to train on): epochs %2 → %3, batch size %4 → %5.</translation>
    </message>
    <message>
        <source>Few texts (%1 to train on): up to %2 epochs, the best one is kept.</source>
        <translation>Few texts (%1 to train on): up to %2 epochs, the best one is kept.</translation>
    </message>
</context>
<context>
    <name>initializer</name>
    <message>
        <source>Zeros</source>
        <translation>Zeros</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>Ones</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot uniform</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot normal</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He uniform</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He normal</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun uniform</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun normal</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>Orthogonal</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>Normal</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>Uniform</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>Truncated normal</translation>
    </message>
    <message>
        <source>Variance scaling</source>
        <translation>Variance scaling</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>Identity</translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>expected at most %1 MiB of text, got %2 MiB</source>
        <translation>expected at most %1 MiB of text, got %2 MiB</translation>
    </message>
    <message>
        <source>expected at most %1 levels of brackets</source>
        <translation>expected at most %1 levels of brackets</translation>
    </message>
    <message>
        <source>expected JSON, found something else in line %1, column %2</source>
        <translation>expected JSON, found something else in line %1, column %2</translation>
    </message>
    <message>
        <source>The file is damaged or of another kind.</source>
        <translation>The file is damaged or of another kind.</translation>
    </message>
    <message>
        <source>expected numbers that a computer can hold, found a larger one</source>
        <translation>expected numbers that a computer can hold, found a larger one</translation>
    </message>
    <message>
        <source>expected the entry &apos;%1&apos;, found none</source>
        <translation>expected the entry &apos;%1&apos;, found none</translation>
    </message>
    <message>
        <source>expected more entries, found %1</source>
        <translation>expected more entries, found %1</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>a list</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>an object</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>an integer</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>an integer from %1 to %2</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>expected %1, got %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>one of %1</translation>
    </message>
    <message>
        <source>at most 10000 layers</source>
        <translation>at most 10000 layers</translation>
    </message>
    <message>
        <source>[from, to, port]</source>
        <translation>[from, to, port]</translation>
    </message>
    <message>
        <source>expected a wire between two layers without a circle, got %1 → %2</source>
        <translation>expected a wire between two layers without a circle, got %1 → %2</translation>
    </message>
    <message>
        <source>at most 10000 blocks</source>
        <translation>at most 10000 blocks</translation>
    </message>
</context>
<context>
    <name>lamina::Actions</name>
    <message>
        <source>&amp;New…</source>
        <translation>&amp;New…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>&amp;Open…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Save</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>Save &amp;as…</translation>
    </message>
    <message>
        <source>&amp;Export the charts…</source>
        <translation>&amp;Export the charts…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>&amp;Close</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quit</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Undo</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>&amp;Undo: %1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Redo</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>&amp;Redo: %1</translation>
    </message>
    <message>
        <source>&amp;Find a layer</source>
        <translation>&amp;Find a layer</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Se&amp;ttings…</translation>
    </message>
    <message>
        <source>The &amp;wheel zooms</source>
        <translation>The &amp;wheel zooms</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>&amp;Reset the layout</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>Full &amp;screen</translation>
    </message>
    <message>
        <source>Fix &amp;problems that have one answer</source>
        <translation>Fix &amp;problems that have one answer</translation>
    </message>
    <message>
        <source>Fit input and last layer to the &amp;data</source>
        <translation>Fit input and last layer to the &amp;data</translation>
    </message>
    <message>
        <source>&amp;Choose data…</source>
        <translation>&amp;Choose data…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>&amp;Read again</translation>
    </message>
    <message>
        <source>E&amp;nd the run</source>
        <translation>E&amp;nd the run</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>&amp;Keyboard and mouse</translation>
    </message>
    <message>
        <source>&amp;About Lamina</source>
        <translation>&amp;About Lamina</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>About &amp;Qt</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>As the &amp;system</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>&amp;Light</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>&amp;Dark</translation>
    </message>
    <message>
        <source>By the &amp;data</source>
        <translation>By the &amp;data</translation>
    </message>
    <message>
        <source>&amp;Playground: a large lens</source>
        <translation>&amp;Playground: a large lens</translation>
    </message>
    <message>
        <source>&amp;Workbench: a large inspector</source>
        <translation>&amp;Workbench: a large inspector</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;File</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>Open &amp;recent</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edit</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;View</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>&amp;Panels</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>&amp;Layout</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>&amp;Theme</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>Lan&amp;guage</translation>
    </message>
    <message>
        <source>&amp;Presentation size</source>
        <translation>&amp;Presentation size</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>&amp;Model</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>&amp;Data</translation>
    </message>
    <message>
        <source>Inside the &amp;program</source>
        <translation>Inside the &amp;program</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>&amp;Training</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>S&amp;peed</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Help</translation>
    </message>
    <message>
        <source>&amp;Train or pause	Space</source>
        <translation>&amp;Train or pause	Space</translation>
    </message>
    <message>
        <source>One &amp;step	.</source>
        <translation>One &amp;step	.</translation>
    </message>
    <message>
        <source>&amp;Reset	R</source>
        <translation>&amp;Reset	R</translation>
    </message>
    <message>
        <source>&amp;Help on the layer	F1</source>
        <translation>&amp;Help on the layer	F1</translation>
    </message>
</context>
<context>
    <name>lamina::BoundaryView</name>
    <message>
        <source>Decision boundary</source>
        <translation>Decision boundary</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>class %1</translation>
    </message>
    <message>
        <source>validation, not trained on</source>
        <translation>validation, not trained on</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1: %2 %</translation>
    </message>
</context>
<context>
    <name>lamina::Canvas</name>
    <message>
        <source>output %1</source>
        <translation>output %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parameters</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>frozen</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>%1 = %2 numbers for each sample</source>
        <translation>%1 = %2 numbers for each sample</translation>
    </message>
    <message>
        <source>%1 multiply-adds for each sample</source>
        <translation>%1 multiply-adds for each sample</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>Cu&amp;t</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copy</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>&amp;Paste</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>D&amp;uplicate</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Select &amp;all</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Delete</translation>
    </message>
    <message>
        <source>Delete &amp;without joining</source>
        <translation>Delete &amp;without joining</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>Rena&amp;me</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>&amp;Freeze</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>&amp;Tidy</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>Fit &amp;selection</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>Actual &amp;size</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>Zoom &amp;in</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>Zoom &amp;out</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>Network</translation>
    </message>
    <message>
        <source>Arrow keys walk along the wires, / finds a layer to add, Enter shows its properties.</source>
        <translation>Arrow keys walk along the wires, / finds a layer to add, Enter shows its properties.</translation>
    </message>
    <message>
        <source>Un&amp;freeze</source>
        <translation>Un&amp;freeze</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name of the layer</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>after %1</translation>
    </message>
    <message>
        <source>not wired</source>
        <translation>not wired</translation>
    </message>
    <message>
        <source>branch from %1</source>
        <translation>branch from %1</translation>
    </message>
    <message>
        <source>Insert layer…</source>
        <translation>Insert layer…</translation>
    </message>
    <message>
        <source>Earlier input</source>
        <translation>Earlier input</translation>
    </message>
    <message>
        <source>Later input</source>
        <translation>Later input</translation>
    </message>
    <message>
        <source>Add layer below…</source>
        <translation>Add layer below…</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>Properties</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Add layer here…</source>
        <translation>Add layer here…</translation>
    </message>
    <message>
        <source>closed block</source>
        <translation>closed block</translation>
    </message>
    <message>
        <source>open block</source>
        <translation>open block</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 equal blocks</source>
        <translation>%1 equal blocks</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Group layers</source>
        <translation>&amp;Group layers</translation>
    </message>
    <message>
        <source>Un&amp;group</source>
        <translation>Un&amp;group</translation>
    </message>
    <message>
        <source>Re&amp;peat block…</source>
        <translation>Re&amp;peat block…</translation>
    </message>
    <message>
        <source>Cl&amp;ose block</source>
        <translation>Cl&amp;ose block</translation>
    </message>
    <message>
        <source>&amp;Open block</source>
        <translation>&amp;Open block</translation>
    </message>
    <message>
        <source>Repeat block</source>
        <translation>Repeat block</translation>
    </message>
    <message>
        <source>%1 cannot be repeated: only a block that one wire enters and one result leaves can stand in a row with its copies.</source>
        <translation>%1 cannot be repeated: only a block that one wire enters and one result leaves can stand in a row with its copies.</translation>
    </message>
    <message>
        <source>How many times shall %1 stand in a row?</source>
        <translation>How many times shall %1 stand in a row?</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>Name of the block</translation>
    </message>
    <message>
        <source>edited: applies at the next start</source>
        <translation>edited: applies at the next start</translation>
    </message>
    <message>
        <source>Add &amp;layer…	/</source>
        <translation>Add &amp;layer…	/</translation>
    </message>
    <message>
        <source>&amp;Fit everything	F</source>
        <translation>&amp;Fit everything	F</translation>
    </message>
</context>
<context>
    <name>lamina::CanvasEmptyState</name>
    <message>
        <source>Start with data or with a layer</source>
        <translation>Start with data or with a layer</translation>
    </message>
    <message>
        <source>Drag a layer here from the left, or press / to find one.</source>
        <translation>Drag a layer here from the left, or press / to find one.</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>Choose data</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>Open example</translation>
    </message>
</context>
<context>
    <name>lamina::CanvasScene</name>
    <message>
        <source>needs 1 axis, receives %1</source>
        <translation>needs 1 axis, receives %1</translation>
    </message>
    <message>
        <source>needs %1 axes, receives %2</source>
        <translation>needs %1 axes, receives %2</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) each</source>
        <translation>
            <numerusform>%n layer each</numerusform>
            <numerusform>%n layers each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n layer</numerusform>
            <numerusform>%n layers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lamina::ChanceBars</name>
    <message>
        <source>Probabilities</source>
        <translation>Probabilities</translation>
    </message>
    <message>
        <source>most likely: %1, %2 %</source>
        <translation>most likely: %1, %2 %</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>What comes next</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>Classes</translation>
    </message>
</context>
<context>
    <name>lamina::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>Confusion matrix</translation>
    </message>
    <message>
        <source>%1 of %2 wrong</source>
        <translation>%1 of %2 wrong</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicted</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 taken for %2: %3</translation>
    </message>
    <message>
        <source>Most confused</source>
        <translation>Most confused</translation>
    </message>
    <message>
        <source>Click a cell to see them</source>
        <translation>Click a cell to see them</translation>
    </message>
</context>
<context>
    <name>lamina::CurveView</name>
    <message>
        <source>Series and prediction</source>
        <translation>Series and prediction</translation>
    </message>
    <message>
        <source>Prediction against truth</source>
        <translation>Prediction against truth</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>time step</translation>
    </message>
    <message>
        <source>true %1</source>
        <translation>true %1</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicted</translation>
    </message>
    <message>
        <source>RMSE %1 · R² %2 · blue: trained on, orange: not trained on</source>
        <translation>RMSE %1 · R² %2 · blue: trained on, orange: not trained on</translation>
    </message>
</context>
<context>
    <name>lamina::DataDialog</name>
    <message>
        <source>input</source>
        <translation>input</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>not used</translation>
    </message>
    <message>
        <source>time</source>
        <translation>time</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>as it is</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>standardised</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 to 1</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>logarithm</translation>
    </message>
    <message>
        <source>log, then difference</source>
        <translation>log, then difference</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>difference</translation>
    </message>
    <message>
        <source>divided by 255</source>
        <translation>divided by 255</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Fit the network&apos;s input and last layer to these data</source>
        <translation>Fit the network&apos;s input and last layer to these data</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>Use these data</translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation>Inside the program</translation>
    </message>
    <message>
        <source>Data sets inside the program</source>
        <translation>Data sets inside the program</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>Your own</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>A folder with one sub-folder for each class</source>
        <translation>A folder with one sub-folder for each class</translation>
    </message>
    <message>
        <source>Validation, %</source>
        <translation>Validation, %</translation>
    </message>
    <message>
        <source>Test, %</source>
        <translation>Test, %</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>Seed of the split</translation>
    </message>
    <message>
        <source>Window (0 = no series)</source>
        <translation>Window (0 = no series)</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>Steps ahead</translation>
    </message>
    <message>
        <source>No data chosen</source>
        <translation>No data chosen</translation>
    </message>
    <message>
        <source>Take a data set at the left, or your own files.</source>
        <translation>Take a data set at the left, or your own files.</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>reading…</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>Column</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>Values</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>Used as</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>Scaling</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 to %2, mean %3</translation>
    </message>
    <message>
        <source>(%1 missing)</source>
        <translation>(%1 missing)</translation>
    </message>
    <message>
        <source>number</source>
        <translation>number</translation>
    </message>
    <message>
        <source>category</source>
        <translation>category</translation>
    </message>
    <message>
        <source>The first texts</source>
        <translation>The first texts</translation>
    </message>
    <message>
        <source>File: CSV, text, npz…</source>
        <translation>File: CSV, text, npz…</translation>
    </message>
    <message>
        <source>Folder: pictures, sounds, texts…</source>
        <translation>Folder: pictures, sounds, texts…</translation>
    </message>
    <message>
        <source>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte *.bin *.wav)</source>
        <translation>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte *.bin *.wav)</translation>
    </message>
    <message>
        <source>The vocabulary has %1 tokens.</source>
        <translation>The vocabulary has %1 tokens.</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>Characters</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Words</translation>
    </message>
    <message>
        <source>Byte pairs</source>
        <translation>Byte pairs</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>Tokens</translation>
    </message>
    <message>
        <source>Vocabulary (0 = by itself)</source>
        <translation>Vocabulary (0 = by itself)</translation>
    </message>
    <message>
        <source>Seconds of each sound</source>
        <translation>Seconds of each sound</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>Samples a second</translation>
    </message>
    <message>
        <source>Frame (a power of two)</source>
        <translation>Frame (a power of two)</translation>
    </message>
    <message>
        <source>Samples between frames</source>
        <translation>Samples between frames</translation>
    </message>
    <message>
        <source>Mel bands (0 = the wave)</source>
        <translation>Mel bands (0 = the wave)</translation>
    </message>
    <message>
        <source>Columns and what they are used for</source>
        <translation>Columns and what they are used for</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>The first rows</translation>
    </message>
    <message>
        <source>The network sees an input of shape %1; %2 training, %3 validation, %4 test samples.</source>
        <translation>The network sees an input of shape %1; %2 training, %3 validation, %4 test samples.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Classes: %1.</source>
        <translation>Classes: %1.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n point</numerusform>
            <numerusform>%n points</numerusform>
        </translation>
    </message>
    <message>
        <source>sample weight</source>
        <translation>sample weight</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>from %1 on</translation>
    </message>
    <message>
        <source>Tokens the network sees (0 = by itself)</source>
        <translation>Tokens the network sees (0 = by itself)</translation>
    </message>
</context>
<context>
    <name>lamina::Document</name>
    <message>
        <source>untitled</source>
        <translation>untitled</translation>
    </message>
</context>
<context>
    <name>lamina::EditingController</name>
    <message>
        <source>Your edits apply at the next start.</source>
        <translation>Your edits apply at the next start.</translation>
    </message>
    <message>
        <source>Your edits of %1 apply at the next start.</source>
        <translation>Your edits of %1 apply at the next start.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>Start again now</translation>
    </message>
    <message>
        <source>Example, with weights drawn at random</source>
        <translation>Example, with weights drawn at random</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>Example</translation>
    </message>
</context>
<context>
    <name>lamina::FileController</name>
    <message>
        <source>Networks (*.h5 *.hdf5 *.keras)</source>
        <translation>Networks (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>All files (*)</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>Training is running</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>Stop training</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>Keep training</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>Unsaved changes</translation>
    </message>
    <message>
        <source>Save the changes to &quot;%1&quot; first?</source>
        <translation>Save the changes to &quot;%1&quot; first?</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Save</translation>
    </message>
    <message>
        <source>Stop training and open the example?</source>
        <translation>Stop training and open the example?</translation>
    </message>
    <message>
        <source>The example could not be opened</source>
        <translation>The example could not be opened</translation>
    </message>
    <message>
        <source>Stop training and start a new network?</source>
        <translation>Stop training and start a new network?</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Open</translation>
    </message>
    <message>
        <source>Stop training and open another file?</source>
        <translation>Stop training and open another file?</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>Opening %1 …</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be opened</source>
        <translation>&quot;%1&quot; could not be opened</translation>
    </message>
    <message>
        <source>The file is open elsewhere</source>
        <translation>The file is open elsewhere</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>Save as</translation>
    </message>
    <message>
        <source>&quot;%1&quot; could not be saved</source>
        <translation>&quot;%1&quot; could not be saved</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Unsaved work was found</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while &quot;%1&quot; had unsaved changes. There is a copy of %2.</source>
        <translation>The program ended unexpectedly while &quot;%1&quot; had unsaved changes. There is a copy of %2.</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>Recover</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>Open the saved file</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>Skip</translation>
    </message>
    <message>
        <source>Don&apos;t save</source>
        <translation>Don&apos;t save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
    </message>
    <message>
        <source>A run was interrupted</source>
        <translation>A run was interrupted</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Go on</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>Not now</translation>
    </message>
    <message>
        <source>The training of &quot;%1&quot; was interrupted in epoch %2 of %3. It can go on exactly where it was.</source>
        <translation>The training of &quot;%1&quot; was interrupted in epoch %2 of %3. It can go on exactly where it was.</translation>
    </message>
    <message>
        <source>Ask again later</source>
        <translation>Ask again later</translation>
    </message>
</context>
<context>
    <name>lamina::FormulaSection</name>
    <message>
        <source>Formula</source>
        <translation>Formula</translation>
    </message>
    <message>
        <source>%1 of them trainable</source>
        <translation>%1 of them trainable</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>Parameters: %1</translation>
    </message>
</context>
<context>
    <name>lamina::InspectorPanel</name>
    <message>
        <source>This program does not know the layer %1.</source>
        <translation>This program does not know the layer %1.</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
</context>
<context>
    <name>lamina::LayerHead</name>
    <message>
        <source>What this layer does (F1)</source>
        <translation>What this layer does (F1)</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>Help</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>Name of the layer</translation>
    </message>
    <message>
        <source>Double-click to rename</source>
        <translation>Double-click to rename</translation>
    </message>
</context>
<context>
    <name>lamina::LearningRateView</name>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>The learning rate of the run will be drawn here.</source>
        <translation>The learning rate of the run will be drawn here.</translation>
    </message>
</context>
<context>
    <name>lamina::LensPanel</name>
    <message>
        <source>Save the picture</source>
        <translation>Save the picture</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>Decision boundary</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>Confusion matrix</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Series</translation>
    </message>
    <message>
        <source>Prediction against truth</source>
        <translation>Prediction against truth</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>nothing fits</translation>
    </message>
    <message>
        <source>No data chosen</source>
        <translation>No data chosen</translation>
    </message>
    <message>
        <source>Choose data, and what the network says about them is shown here.</source>
        <translation>Choose data, and what the network says about them is shown here.</translation>
    </message>
    <message>
        <source>Nothing to show for this data</source>
        <translation>Nothing to show for this data</translation>
    </message>
    <message>
        <source>The lens stays dark</source>
        <translation>The lens stays dark</translation>
    </message>
    <message>
        <source>Shown as soon as the network fits its data.</source>
        <translation>Shown as soon as the network fits its data.</translation>
    </message>
    <message>
        <source>test set</source>
        <translation>test set</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>training set</translation>
    </message>
    <message>
        <source>validation set</source>
        <translation>validation set</translation>
    </message>
    <message>
        <source>%1 training, %2 validation</source>
        <translation>%1 training, %2 validation</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>Pictures (*.png)</translation>
    </message>
    <message>
        <source>Step by step</source>
        <translation>Step by step</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>Masks</translation>
    </message>
    <message>
        <source>Input and output</source>
        <translation>Input and output</translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>Text of your own</translation>
    </message>
    <message>
        <source>There are lenses for points in the plane, classes, numbers, pictures and text.</source>
        <translation>There are lenses for points in the plane, classes, numbers, pictures and text.</translation>
    </message>
    <message>
        <source>It is being computed…</source>
        <translation>It is being computed…</translation>
    </message>
</context>
<context>
    <name>lamina::MainWindow</name>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>Lens</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>Saved: %1</translation>
    </message>
    <message>
        <source>Stop training and close the window?</source>
        <translation>Stop training and close the window?</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>edited</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>saved just now</translation>
    </message>
    <message numerus="yes">
        <source>saved %n min ago</source>
        <translation>
            <numerusform>saved %n min ago</numerusform>
            <numerusform>saved %n min ago</numerusform>
        </translation>
    </message>
    <message>
        <source>saved</source>
        <translation>saved</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1 · %2</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Export the charts</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>nothing yet</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>How it learns</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
</context>
<context>
    <name>lamina::MaskView</name>
    <message>
        <source>Truth and prediction at each place</source>
        <translation>Truth and prediction at each place</translation>
    </message>
    <message>
        <source>%1 % of the places are right</source>
        <translation>%1 % of the places are right</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>picture</translation>
    </message>
    <message>
        <source>true</source>
        <translation>true</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>predicted</translation>
    </message>
    <message>
        <source>input</source>
        <translation>input</translation>
    </message>
</context>
<context>
    <name>lamina::MistakeCard</name>
    <message>
        <source>A %1 layer before it turns %2 into %3; %4 then has %5 parameters.</source>
        <translation>A %1 layer before it turns %2 into %3; %4 then has %5 parameters.</translation>
    </message>
    <message>
        <source>The output of %1 is then %2, with %3 parameters.</source>
        <translation>The output of %1 is then %2, with %3 parameters.</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>Why?</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>Other ways</translation>
    </message>
</context>
<context>
    <name>lamina::ModelSummary</name>
    <message>
        <source>Parameters</source>
        <translation>Parameters</translation>
    </message>
    <message>
        <source>Trainable</source>
        <translation>Trainable</translation>
    </message>
    <message>
        <source>Multiply-adds per sample</source>
        <translation>Multiply-adds per sample</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>Nothing selected</translation>
    </message>
    <message>
        <source>There are no layers yet.</source>
        <translation>There are no layers yet.</translation>
    </message>
    <message>
        <source>Click a layer to see its properties. This is the whole model:</source>
        <translation>Click a layer to see its properties. This is the whole model:</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>Inputs</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>Outputs</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>%n layer selected</numerusform>
            <numerusform>%n layers selected</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>different</source>
        <translation>different</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>Frozen</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 of %2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>No problems</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n problem</numerusform>
            <numerusform>%n problems</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Show</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message>
        <source>block</source>
        <translation>block</translation>
    </message>
    <message>
        <source>Blocks inside</source>
        <translation>Blocks inside</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
</context>
<context>
    <name>lamina::NewDialog</name>
    <message>
        <source>New network</source>
        <translation>New network</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>Examples</translation>
    </message>
    <message>
        <source>Empty network</source>
        <translation>Empty network</translation>
    </message>
    <message>
        <source>An input, and everything else by your own hand.</source>
        <translation>An input, and everything else by your own hand.</translation>
    </message>
    <message>
        <source>Start from an example that trains at once, from an architecture of the literature, or from nothing.</source>
        <translation>Start from an example that trains at once, from an architecture of the literature, or from nothing.</translation>
    </message>
    <message>
        <source>%1: architecture, %2 weights</source>
        <translation>%1: architecture, %2 weights</translation>
    </message>
</context>
<context>
    <name>lamina::PalettePanel</name>
    <message>
        <source>No layer called “%1”</source>
        <translation>No layer called “%1”</translation>
    </message>
    <message>
        <source>The nearest names:</source>
        <translation>The nearest names:</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Find a layer</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>Layers</translation>
    </message>
    <message>
        <source>Blocks</source>
        <translation>Blocks</translation>
    </message>
</context>
<context>
    <name>lamina::PanelTitle</name>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>Panels</translation>
    </message>
</context>
<context>
    <name>lamina::ProblemsPanel</name>
    <message>
        <source>No problems</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>The network fits its data.</source>
        <translation>The network fits its data.</translation>
    </message>
    <message>
        <source>Fix all that have one answer</source>
        <translation>Fix all that have one answer</translation>
    </message>
    <message>
        <source>network</source>
        <translation>network</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n hint</numerusform>
            <numerusform>%n hints</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>.</source>
        <translation>.</translation>
    </message>
    <message>
        <source>Training starts as soon as the errors are solved.</source>
        <translation>Training starts as soon as the errors are solved.</translation>
    </message>
</context>
<context>
    <name>lamina::PropertyField</name>
    <message>
        <source>on</source>
        <translation>on</translation>
    </message>
    <message>
        <source>off</source>
        <translation>off</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>%1, height</source>
        <translation>%1, height</translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation>%1, width</translation>
    </message>
</context>
<context>
    <name>lamina::PropertyForm</name>
    <message>
        <source>More options</source>
        <translation>More options</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>Expected: %1.</translation>
    </message>
</context>
<context>
    <name>lamina::ReconstructionView</name>
    <message>
        <source>Input and output</source>
        <translation>Input and output</translation>
    </message>
    <message>
        <source>RMS difference %1</source>
        <translation>RMS difference %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>input</translation>
    </message>
    <message>
        <source>target</source>
        <translation>target</translation>
    </message>
    <message>
        <source>output</source>
        <translation>output</translation>
    </message>
</context>
<context>
    <name>lamina::RunChart</name>
    <message>
        <source>%1 %2 at epoch %3</source>
        <translation>%1 %2 at epoch %3</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>Epoch %1</translation>
    </message>
</context>
<context>
    <name>lamina::RunsPanel</name>
    <message>
        <source>run %1</source>
        <translation>run %1</translation>
    </message>
    <message>
        <source>· running</source>
        <translation>· running</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>Run</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>Val. loss</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>Val. accuracy</translation>
    </message>
    <message>
        <source>Val. metric</source>
        <translation>Val. metric</translation>
    </message>
    <message>
        <source>Show its curves</source>
        <translation>Show its curves</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>Remove from the list</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>No runs yet</translation>
    </message>
    <message>
        <source>Every training run is kept here with its settings.</source>
        <translation>Every training run is kept here with its settings.</translation>
    </message>
    <message>
        <source>Best so far: run %1, epoch %2, accuracy %3 %.</source>
        <translation>Best so far: run %1, epoch %2, accuracy %3 %.</translation>
    </message>
    <message>
        <source>Best so far: run %1, epoch %2, loss %3.</source>
        <translation>Best so far: run %1, epoch %2, loss %3.</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>batch </source>
        <translation>batch </translation>
    </message>
    <message>
        <source>· paused</source>
        <translation>· paused</translation>
    </message>
</context>
<context>
    <name>lamina::SampleTiles</name>
    <message>
        <source>Samples</source>
        <translation>Samples</translation>
    </message>
    <message>
        <source>row %1: %2 %</source>
        <translation>row %1: %2 %</translation>
    </message>
</context>
<context>
    <name>lamina::SearchBox</name>
    <message>
        <source>Find a layer to add</source>
        <translation>Find a layer to add</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>Find a layer</translation>
    </message>
    <message>
        <source>No layer called “%1”</source>
        <translation>No layer called “%1”</translation>
    </message>
    <message>
        <source>Close to it: %1</source>
        <translation>Close to it: %1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message>
        <source>fits %1</source>
        <translation>fits %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>Enter</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>choose</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>close</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%1 of %2 layers</translation>
    </message>
    <message>
        <source>Block</source>
        <translation>Block</translation>
    </message>
</context>
<context>
    <name>lamina::SettingsPanel</name>
    <message>
        <source>Optimizer</source>
        <translation>Optimizer</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>Batch size</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>Epochs</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>More</source>
        <translation>More</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>Seed</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>Shuffle</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>Early stopping</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>Smallest gain</translation>
    </message>
    <message>
        <source>Best weights when stopped early</source>
        <translation>Best weights when stopped early</translation>
    </message>
    <message>
        <source>Best weights at the end</source>
        <translation>Best weights at the end</translation>
    </message>
    <message>
        <source>Threads (0 = all but one)</source>
        <translation>Threads (0 = all but one)</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>automatic</translation>
    </message>
    <message>
        <source>%1 (automatic)</source>
        <translation>%1 (automatic)</translation>
    </message>
    <message>
        <source>Epoch 1</source>
        <translation>Epoch 1</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>Stop the search</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>Find a learning rate</translation>
    </message>
    <message>
        <source>Tries learning rates from small to large on a copy of the network and shows the loss for each.</source>
        <translation>Tries learning rates from small to large on a copy of the network and shows the loss for each.</translation>
    </message>
    <message>
        <source>Loss over the learning rate</source>
        <translation>Loss over the learning rate</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Searching …</translation>
    </message>
    <message>
        <source>The loss falls fastest around %1.</source>
        <translation>The loss falls fastest around %1.</translation>
    </message>
    <message>
        <source>The loss does not fall at any learning rate.</source>
        <translation>The loss does not fall at any learning rate.</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>Schedule</translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation>Advanced options</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>Balance the classes</translation>
    </message>
    <message>
        <source>Weights of the classes</source>
        <translation>Weights of the classes</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>Use this learning rate</translation>
    </message>
    <message>
        <source>This processor computes in float32; the choice is kept for a device that has it.</source>
        <translation>This processor computes in float32; the choice is kept for a device that has it.</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>all the same</translation>
    </message>
    <message>
        <source>How much each class counts, one number for each, separated by commas.</source>
        <translation>How much each class counts, one number for each, separated by commas.</translation>
    </message>
    <message>
        <source>Rare classes count more, so that all weigh the same.</source>
        <translation>Rare classes count more, so that all weigh the same.</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>mixed, bfloat16</source>
        <translation>mixed, bfloat16</translation>
    </message>
    <message>
        <source>mixed, float16</source>
        <translation>mixed, float16</translation>
    </message>
    <message>
        <source>Steps back through time (0 = all)</source>
        <translation>Steps back through time (0 = all)</translation>
    </message>
    <message>
        <source>Trade time for memory</source>
        <translation>Trade time for memory</translation>
    </message>
    <message>
        <source>Activations are not kept for the way back but computed again: one more forward pass, about a third more time. The status bar shows the memory.</source>
        <translation>Activations are not kept for the way back but computed again: one more forward pass, about a third more time. The status bar shows the memory.</translation>
    </message>
    <message>
        <source>Gradients of recurrent layers flow back over so many steps and no further.</source>
        <translation>Gradients of recurrent layers flow back over so many steps and no further.</translation>
    </message>
</context>
<context>
    <name>lamina::StatusContent</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 parameters</translation>
    </message>
    <message>
        <source>%1 parameters (shapes do not fit yet)</source>
        <translation>%1 parameters (shapes do not fit yet)</translation>
    </message>
    <message>
        <source>%1 %2MAC per sample</source>
        <translation>%1 %2MAC per sample</translation>
    </message>
    <message>
        <source>needs %1 %2</source>
        <translation>needs %1 %2</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 samples/s</translation>
    </message>
    <message>
        <source>, </source>
        <translation>, </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n error</numerusform>
            <numerusform>%n errors</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>No problems</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>Show the problems</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>Seed %1</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of the language of the window, in that language</comment>
        <translation>English</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>Change the language</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Language</translation>
    </message>
    <message>
        <source>%1 training samples, </source>
        <translation>%1 training samples, </translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation>%1 validation</translation>
    </message>
</context>
<context>
    <name>lamina::TextView</name>
    <message>
        <source>Written text</source>
        <translation>Written text</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>Write on</translation>
    </message>
    <message>
        <source>Let the network go on with the text</source>
        <translation>Let the network go on with the text</translation>
    </message>
    <message>
        <source>Type how the text begins</source>
        <translation>Type how the text begins</translation>
    </message>
    <message>
        <source>Type a sentence</source>
        <translation>Type a sentence</translation>
    </message>
    <message>
        <source>Not in the text it learnt from, left out: %1</source>
        <translation>Not in the text it learnt from, left out: %1</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>Writing…</translation>
    </message>
    <message>
        <source>What the network writes stands here.</source>
        <translation>What the network writes stands here.</translation>
    </message>
</context>
<context>
    <name>lamina::ToolBar</name>
    <message>
        <source>Data</source>
        <translation>Data</translation>
    </message>
    <message>
        <source>none</source>
        <translation>none</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>Device</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>Tools</translation>
    </message>
    <message>
        <source>Choose the data the network learns from</source>
        <translation>Choose the data the network learns from</translation>
    </message>
    <message>
        <source>Where the training runs</source>
        <translation>Where the training runs</translation>
    </message>
</context>
<context>
    <name>lamina::TrainingPanels</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>Problems</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>How it learns</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Runs</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU, %n thread</numerusform>
            <numerusform>CPU, %n threads</numerusform>
        </translation>
    </message>
    <message>
        <source>Pause or stop the training first.</source>
        <translation>Pause or stop the training first.</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>Choose data first.</translation>
    </message>
    <message>
        <source>Solve the problems first.</source>
        <translation>Solve the problems first.</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>Searching …</translation>
    </message>
</context>
<context>
    <name>lamina::TrainingSection</name>
    <message>
        <source>Training</source>
        <translation>Training</translation>
    </message>
    <message>
        <source>Freeze this layer</source>
        <translation>Freeze this layer</translation>
    </message>
    <message>
        <source>Training leaves the weights of a frozen layer as they are.</source>
        <translation>Training leaves the weights of a frozen layer as they are.</translation>
    </message>
    <message>
        <source>It uses the weights of %1.</source>
        <translation>It uses the weights of %1.</translation>
    </message>
</context>
<context>
    <name>lamina::TrainingView</name>
    <message>
        <source>Loss</source>
        <translation>Loss</translation>
    </message>
    <message>
        <source>%1, %</source>
        <translation>%1, %</translation>
    </message>
    <message>
        <source>train</source>
        <translation>train</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>validation</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>Smoothing</translation>
    </message>
    <message>
        <source>log</source>
        <translation>log</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>Logarithmic axis</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>Follow</translation>
    </message>
    <message>
        <source>Keep the newest epoch in the picture</source>
        <translation>Keep the newest epoch in the picture</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Export</translation>
    </message>
    <message>
        <source>Export as PNG, SVG or CSV</source>
        <translation>Export as PNG, SVG or CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not above zero hidden</source>
        <translation>
            <numerusform>%n value not above zero hidden</numerusform>
            <numerusform>%n values not above zero hidden</numerusform>
        </translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>epoch</translation>
    </message>
    <message>
        <source>The loss will be drawn here, live, while the network learns.</source>
        <translation>The loss will be drawn here, live, while the network learns.</translation>
    </message>
    <message>
        <source>train: smoothed, band = min–max of every step</source>
        <translation>train: smoothed, band = min–max of every step</translation>
    </message>
    <message>
        <source>validation, once an epoch</source>
        <translation>validation, once an epoch</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>before training: loss %1, %2 % right</source>
        <translation>before training: loss %1, %2 % right</translation>
    </message>
    <message>
        <source>before training: loss %1</source>
        <translation>before training: loss %1</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>Export the charts</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>The file could not be written: %1</translation>
    </message>
</context>
<context>
    <name>lamina::Transport</name>
    <message>
        <source>Speed</source>
        <translation>Speed</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>unlimited</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 steps/s</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>Reset</translation>
    </message>
    <message>
        <source>Back to the initial weights, with the same seed (R)</source>
        <translation>Back to the initial weights, with the same seed (R)</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>Step</translation>
    </message>
    <message>
        <source>One training step (.)</source>
        <translation>One training step (.)</translation>
    </message>
    <message>
        <source>How many training steps a second: slow enough to watch, or as fast as it can</source>
        <translation>How many training steps a second: slow enough to watch, or as fast as it can</translation>
    </message>
    <message>
        <source>reading the data…</source>
        <translation>reading the data…</translation>
    </message>
    <message>
        <source>preparing…</source>
        <translation>preparing…</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>stopping…</translation>
    </message>
    <message>
        <source>paused, edits wait</source>
        <translation>paused, edits wait</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>paused</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>%1 left</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to solve first</source>
        <translation>
            <numerusform>%n error to solve first</numerusform>
            <numerusform>%n errors to solve first</numerusform>
        </translation>
    </message>
    <message>
        <source>no data chosen</source>
        <translation>no data chosen</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>finished</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>stopped</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>stopped early</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>not a number</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>failed</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>about %1 s</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>Continue</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>Train</translation>
    </message>
    <message>
        <source>Pause after this step (Space)</source>
        <translation>Pause after this step (Space)</translation>
    </message>
    <message>
        <source>Start training (Space)</source>
        <translation>Start training (Space)</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>Epoch</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>Epoch %1 of %2</translation>
    </message>
</context>
<context>
    <name>lamina::WeightsSection</name>
    <message>
        <source>Weights</source>
        <translation>Weights</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>Which weights</translation>
    </message>
    <message>
        <source>No weights yet: their number depends on the input, which does not fit.</source>
        <translation>No weights yet: their number depends on the input, which does not fit.</translation>
    </message>
    <message>
        <source>No weights yet: they are drawn before the first step.</source>
        <translation>No weights yet: they are drawn before the first step.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is not a finite number.</source>
        <translation>
            <numerusform>%n of them is not a finite number.</numerusform>
            <numerusform>%n of them are not finite numbers.</numerusform>
        </translation>
    </message>
    <message>
        <source>min </source>
        <translation>min </translation>
    </message>
    <message>
        <source>max </source>
        <translation>max </translation>
    </message>
    <message>
        <source>Histogram of the weights: mean %1, standard deviation %2, from %3 to %4</source>
        <translation>Histogram of the weights: mean %1, standard deviation %2, from %3 to %4</translation>
    </message>
</context>
<context>
    <name>lamina::WelcomeStrip</name>
    <message>
        <source>Use my data</source>
        <translation>Use my data</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Close</translation>
    </message>
    <message>
        <source>Your first network is ready.</source>
        <translation>Your first network is ready.</translation>
    </message>
    <message>
        <source>Press Train (Space) and watch the boundary bend.</source>
        <translation>Press Train (Space) and watch the boundary bend.</translation>
    </message>
    <message>
        <source>Press Train (Space).</source>
        <translation>Press Train (Space).</translation>
    </message>
</context>
<context>
    <name>lamina::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>Zoom out</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>Actual size</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Zoom in</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>Fit everything</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>Tidy</translation>
    </message>
    <message>
        <source>Add layer</source>
        <translation>Add layer</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>Layer</translation>
    </message>
</context>
<context>
    <name>layer</name>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>Bends every number by a function such as ReLU or tanh. Without it, stacked layers would be no more than one weighted sum.</source>
        <translation>Bends every number by a function such as ReLU or tanh. Without it, stacked layers would be no more than one weighted sum.</translation>
    </message>
    <message>
        <source>needs inputs of the same shape, receives %1 and %2</source>
        <translation>needs inputs of the same shape, receives %1 and %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Add</translation>
    </message>
    <message>
        <source>Adds its inputs number by number. With the input of an earlier layer it makes a shortcut that deep networks learn through.</source>
        <translation>Adds its inputs number by number. With the input of an earlier layer it makes a shortcut that deep networks learn through.</translation>
    </message>
    <message>
        <source>AveragePool</source>
        <translation>AveragePool</translation>
    </message>
    <message>
        <source>Shrinks a picture: every window is replaced by the mean of its numbers, channel by channel.</source>
        <translation>Shrinks a picture: every window is replaced by the mean of its numbers, channel by channel.</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>Pool size</translation>
    </message>
    <message>
        <source>Height and width of the window.</source>
        <translation>Height and width of the window.</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>BatchNorm</translation>
    </message>
    <message>
        <source>Brings each channel of a batch to mean 0 and variance 1, then scales and shifts it by learnt numbers. Networks learn faster and bear higher learning rates.</source>
        <translation>Brings each channel of a batch to mean 0 and variance 1, then scales and shifts it by learnt numbers. Networks learn faster and bear higher learning rates.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How slowly the stored statistics follow the batches.</source>
        <translation>How slowly the stored statistics follow the batches.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the root away from 0.</source>
        <translation>Keeps the root away from 0.</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>Center</translation>
    </message>
    <message>
        <source>Adds the learnt β.</source>
        <translation>Adds the learnt β.</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>Scale</translation>
    </message>
    <message>
        <source>Multiplies by the learnt γ.</source>
        <translation>Multiplies by the learnt γ.</translation>
    </message>
    <message>
        <source>Beta initializer</source>
        <translation>Beta initializer</translation>
    </message>
    <message>
        <source>What β is before the first step.</source>
        <translation>What β is before the first step.</translation>
    </message>
    <message>
        <source>Gamma initializer</source>
        <translation>Gamma initializer</translation>
    </message>
    <message>
        <source>What γ is before the first step.</source>
        <translation>What γ is before the first step.</translation>
    </message>
    <message>
        <source>Beta regularizer</source>
        <translation>Beta regularizer</translation>
    </message>
    <message>
        <source>A penalty on a large β, added to the loss.</source>
        <translation>A penalty on a large β, added to the loss.</translation>
    </message>
    <message>
        <source>Gamma regularizer</source>
        <translation>Gamma regularizer</translation>
    </message>
    <message>
        <source>A penalty on a large γ, added to the loss.</source>
        <translation>A penalty on a large γ, added to the loss.</translation>
    </message>
    <message>
        <source>has no axis %1 to join along</source>
        <translation>has no axis %1 to join along</translation>
    </message>
    <message>
        <source>needs inputs that differ only in the joined axis, receives %1 and %2</source>
        <translation>needs inputs that differ only in the joined axis, receives %1 and %2</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>Concatenate</translation>
    </message>
    <message>
        <source>Lays its inputs side by side: the next layer sees the numbers of all of them.</source>
        <translation>Lays its inputs side by side: the next layer sees the numbers of all of them.</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>Axis</translation>
    </message>
    <message>
        <source>Along which axis to join; −1 is the last one, 1 the first.</source>
        <translation>Along which axis to join; −1 is the last one, 1 the first.</translation>
    </message>
    <message>
        <source>cannot cut its %1 input channels into %2 equal groups</source>
        <translation>cannot cut its %1 input channels into %2 equal groups</translation>
    </message>
    <message>
        <source>cannot cut its %1 filters into %2 equal groups</source>
        <translation>cannot cut its %1 filters into %2 equal groups</translation>
    </message>
    <message>
        <source>cannot have a stride and a dilation above 1 at the same time</source>
        <translation>cannot have a stride and a dilation above 1 at the same time</translation>
    </message>
    <message>
        <source>Conv2D</source>
        <translation>Conv2D</translation>
    </message>
    <message>
        <source>Looks for small patterns: each filter is a window of weights that slides over the picture and answers where its pattern occurs.</source>
        <translation>Looks for small patterns: each filter is a window of weights that slides over the picture and answers where its pattern occurs.</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>Filters</translation>
    </message>
    <message>
        <source>Number of patterns to look for: the channels of the output.</source>
        <translation>Number of patterns to look for: the channels of the output.</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>Kernel size</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>Dilation</translation>
    </message>
    <message>
        <source>Distance between the cells that the window reads.</source>
        <translation>Distance between the cells that the window reads.</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>Groups</translation>
    </message>
    <message>
        <source>Cuts channels and filters into groups that do not see each other.</source>
        <translation>Cuts channels and filters into groups that do not see each other.</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>%1 filters</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>Dense</translation>
    </message>
    <message>
        <source>Every output is a weighted sum of all inputs, passed through an activation.</source>
        <translation>Every output is a weighted sum of all inputs, passed through an activation.</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 units</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>Dropout</translation>
    </message>
    <message>
        <source>Sets a random share of its inputs to 0 in every training step, so that the network does not lean on single neurons. Does nothing when predicting.</source>
        <translation>Sets a random share of its inputs to 0 in every training step, so that the network does not lean on single neurons. Does nothing when predicting.</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Rate</translation>
    </message>
    <message>
        <source>Share of the numbers that is set to 0.</source>
        <translation>Share of the numbers that is set to 0.</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative numbers bend smoothly towards −α.</source>
        <translation>Like ReLU, but negative numbers bend smoothly towards −α.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>How far negative numbers may go down: to −α.</source>
        <translation>How far negative numbers may go down: to −α.</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>Flatten</translation>
    </message>
    <message>
        <source>Lays the numbers of a picture or a sequence in one row, as Dense layers take them.</source>
        <translation>Lays the numbers of a picture or a sequence in one row, as Dense layers take them.</translation>
    </message>
    <message>
        <source>GlobalAveragePool</source>
        <translation>GlobalAveragePool</translation>
    </message>
    <message>
        <source>Replaces each channel of a picture by its mean: one number says how strongly a pattern occurs at all.</source>
        <translation>Replaces each channel of a picture by its mean: one number says how strongly a pattern occurs at all.</translation>
    </message>
    <message>
        <source>Keep axes</source>
        <translation>Keep axes</translation>
    </message>
    <message>
        <source>Keeps height and width as axes of length 1.</source>
        <translation>Keeps height and width as axes of length 1.</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>Input</translation>
    </message>
    <message>
        <source>Where the samples enter the network. Its shape is that of one sample.</source>
        <translation>Where the samples enter the network. Its shape is that of one sample.</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Shape</translation>
    </message>
    <message>
        <source>Axes of one sample: 4 for four numbers, 28, 28, 1 for a grey picture, 12, 1 for twelve steps of one number.</source>
        <translation>Axes of one sample: 4 for four numbers, 28, 28, 1 for a grey picture, 12, 1 for twelve steps of one number.</translation>
    </message>
    <message>
        <source>needs a shape of at least one axis</source>
        <translation>needs a shape of at least one axis</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative numbers leak through with a small slope, so that no neuron dies.</source>
        <translation>Like ReLU, but negative numbers leak through with a small slope, so that no neuron dies.</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>Slope below 0</translation>
    </message>
    <message>
        <source>Factor for negative numbers.</source>
        <translation>Factor for negative numbers.</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Reads a sequence step by step with a memory cell; gates decide what is stored, forgotten and shown, so that it remembers over many steps.</source>
        <translation>Reads a sequence step by step with a memory cell; gates decide what is stored, forgotten and shown, so that it remembers over many steps.</translation>
    </message>
    <message>
        <source>MaxPool</source>
        <translation>MaxPool</translation>
    </message>
    <message>
        <source>Shrinks a picture: of every window only the largest number of each channel stays.</source>
        <translation>Shrinks a picture: of every window only the largest number of each channel stays.</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Units</translation>
    </message>
    <message>
        <source>Number of neurons: the length of the output&apos;s last axis.</source>
        <translation>Number of neurons: the length of the output&apos;s last axis.</translation>
    </message>
    <message>
        <source>The function that every result passes through.</source>
        <translation>The function that every result passes through.</translation>
    </message>
    <message>
        <source>Use bias</source>
        <translation>Use bias</translation>
    </message>
    <message>
        <source>Adds a learnt number to every sum.</source>
        <translation>Adds a learnt number to every sum.</translation>
    </message>
    <message>
        <source>Kernel initializer</source>
        <translation>Kernel initializer</translation>
    </message>
    <message>
        <source>How the weights are drawn before the first step.</source>
        <translation>How the weights are drawn before the first step.</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>Bias initializer</translation>
    </message>
    <message>
        <source>What the bias is before the first step.</source>
        <translation>What the bias is before the first step.</translation>
    </message>
    <message>
        <source>Kernel regularizer</source>
        <translation>Kernel regularizer</translation>
    </message>
    <message>
        <source>A penalty on large weights, added to the loss.</source>
        <translation>A penalty on large weights, added to the loss.</translation>
    </message>
    <message>
        <source>Bias regularizer</source>
        <translation>Bias regularizer</translation>
    </message>
    <message>
        <source>A penalty on a large bias, added to the loss.</source>
        <translation>A penalty on a large bias, added to the loss.</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size.</source>
        <translation>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size.</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>Insert %1</translation>
    </message>
    <message>
        <source>Insert %1 to %2</source>
        <translation>Insert %1 to %2</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>Set %1 to %2</translation>
    </message>
    <message>
        <source>Replace by %1</source>
        <translation>Replace by %1</translation>
    </message>
    <message>
        <source>needs pictures (3 axes: height, width, channels), receives %1</source>
        <translation>needs pictures (3 axes: height, width, channels), receives %1</translation>
    </message>
    <message>
        <source>needs sequences (2 axes: steps, numbers of each step), receives %1</source>
        <translation>needs sequences (2 axes: steps, numbers of each step), receives %1</translation>
    </message>
    <message>
        <source>Gate activation</source>
        <translation>Gate activation</translation>
    </message>
    <message>
        <source>Return sequences</source>
        <translation>Return sequences</translation>
    </message>
    <message>
        <source>On: the state after every step, for another recurrent layer or an answer at each step. Off: only the state after the last step.</source>
        <translation>On: the state after every step, for another recurrent layer or an answer at each step. Off: only the state after the last step.</translation>
    </message>
    <message>
        <source>Go backwards</source>
        <translation>Go backwards</translation>
    </message>
    <message>
        <source>Reads the sequence from its end.</source>
        <translation>Reads the sequence from its end.</translation>
    </message>
    <message>
        <source>Forget bias 1</source>
        <translation>Forget bias 1</translation>
    </message>
    <message>
        <source>Starts the bias of the forget gate at 1, so that the cell remembers at first.</source>
        <translation>Starts the bias of the forget gate at 1, so that the cell remembers at first.</translation>
    </message>
    <message>
        <source>Recurrent initializer</source>
        <translation>Recurrent initializer</translation>
    </message>
    <message>
        <source>How the weights between the steps are drawn before the first step.</source>
        <translation>How the weights between the steps are drawn before the first step.</translation>
    </message>
    <message>
        <source>Recurrent regularizer</source>
        <translation>Recurrent regularizer</translation>
    </message>
    <message>
        <source>A penalty on large weights between the steps, added to the loss.</source>
        <translation>A penalty on large weights between the steps, added to the loss.</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>all steps</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive numbers through and stops negative ones.</source>
        <translation>Lets positive numbers through and stops negative ones.</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>Upper limit</translation>
    </message>
    <message>
        <source>Larger numbers are cut to this; 0: no limit.</source>
        <translation>Larger numbers are cut to this; 0: no limit.</translation>
    </message>
    <message>
        <source>Slope below</source>
        <translation>Slope below</translation>
    </message>
    <message>
        <source>Slope for numbers below the threshold.</source>
        <translation>Slope for numbers below the threshold.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Threshold</translation>
    </message>
    <message>
        <source>Numbers below this are stopped.</source>
        <translation>Numbers below this are stopped.</translation>
    </message>
    <message>
        <source>its target shape may hold numbers from 1 and a single −1</source>
        <translation>its target shape may hold numbers from 1 and a single −1</translation>
    </message>
    <message>
        <source>cannot lay the %1 numbers of %2 in the shape %3</source>
        <translation>cannot lay the %1 numbers of %2 in the shape %3</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>Reshape</translation>
    </message>
    <message>
        <source>Puts the same numbers under another shape, for example 784 as 28×28×1.</source>
        <translation>Puts the same numbers under another shape, for example 784 as 28×28×1.</translation>
    </message>
    <message>
        <source>Target shape</source>
        <translation>Target shape</translation>
    </message>
    <message>
        <source>Axes of one sample afterwards; −1 stands for what is left.</source>
        <translation>Axes of one sample afterwards; −1 stands for what is left.</translation>
    </message>
    <message>
        <source>SimpleRNN</source>
        <translation>SimpleRNN</translation>
    </message>
    <message>
        <source>Reads a sequence step by step and carries a state along: each step sees the new input and what the step before remembered.</source>
        <translation>Reads a sequence step by step and carries a state along: each step sees the new input and what the step before remembered.</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns the scores of the last axis into probabilities that add up to 1.</source>
        <translation>Turns the scores of the last axis into probabilities that add up to 1.</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>Stride</translation>
    </message>
    <message>
        <source>How far the window moves, down and to the right.</source>
        <translation>How far the window moves, down and to the right.</translation>
    </message>
    <message>
        <source>its %1 window does not fit into its %2 input</source>
        <translation>its %1 window does not fit into its %2 input</translation>
    </message>
    <message>
        <source>ActivityRegularization</source>
        <translation>ActivityRegularization</translation>
    </message>
    <message>
        <source>Adds a penalty on large activations to the loss. With L1 most of them become 0: a sparse code.</source>
        <translation>Adds a penalty on large activations to the loss. With L1 most of them become 0: a sparse code.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Weight of Σ|x| per sample.</source>
        <translation>Weight of Σ|x| per sample.</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Weight of Σ x² per sample.</source>
        <translation>Weight of Σ x² per sample.</translation>
    </message>
    <message>
        <source>Adaptive AveragePool 1D</source>
        <translation>Adaptive AveragePool 1D</translation>
    </message>
    <message>
        <source>Shrinks a sequence of any length to a given number of steps: the mean of each stretch.</source>
        <translation>Shrinks a sequence of any length to a given number of steps: the mean of each stretch.</translation>
    </message>
    <message>
        <source>Adaptive AveragePool</source>
        <translation>Adaptive AveragePool</translation>
    </message>
    <message>
        <source>Shrinks a picture of any size to a given height and width: the mean of each window.</source>
        <translation>Shrinks a picture of any size to a given height and width: the mean of each window.</translation>
    </message>
    <message>
        <source>Adaptive AveragePool 3D</source>
        <translation>Adaptive AveragePool 3D</translation>
    </message>
    <message>
        <source>Shrinks a volume of any size to a given depth, height and width: the mean of each box.</source>
        <translation>Shrinks a volume of any size to a given depth, height and width: the mean of each box.</translation>
    </message>
    <message>
        <source>Adaptive MaxPool 1D</source>
        <translation>Adaptive MaxPool 1D</translation>
    </message>
    <message>
        <source>Shrinks a sequence of any length to a given number of steps: the largest number of each stretch.</source>
        <translation>Shrinks a sequence of any length to a given number of steps: the largest number of each stretch.</translation>
    </message>
    <message>
        <source>Adaptive MaxPool</source>
        <translation>Adaptive MaxPool</translation>
    </message>
    <message>
        <source>Shrinks a picture of any size to a given height and width: the largest number of each window.</source>
        <translation>Shrinks a picture of any size to a given height and width: the largest number of each window.</translation>
    </message>
    <message>
        <source>Adaptive MaxPool 3D</source>
        <translation>Adaptive MaxPool 3D</translation>
    </message>
    <message>
        <source>Shrinks a volume of any size to a given depth, height and width: the largest number of each box.</source>
        <translation>Shrinks a volume of any size to a given depth, height and width: the largest number of each box.</translation>
    </message>
    <message>
        <source>AdditiveAttention</source>
        <translation>AdditiveAttention</translation>
    </message>
    <message>
        <source>Every query takes from the values as much as a small learnt network over query and key says. Wires: query, value, and the key if it differs from the value.</source>
        <translation>Every query takes from the values as much as a small learnt network over query and key says. Wires: query, value, and the key if it differs from the value.</translation>
    </message>
    <message>
        <source>Use scale</source>
        <translation>Use scale</translation>
    </message>
    <message>
        <source>Weights each part of the score by a learnt number.</source>
        <translation>Weights each part of the score by a learnt number.</translation>
    </message>
    <message>
        <source>needs queries and keys of the same width, receives %1 and %2</source>
        <translation>needs queries and keys of the same width, receives %1 and %2</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>causal</translation>
    </message>
    <message>
        <source>AlphaDropout</source>
        <translation>AlphaDropout</translation>
    </message>
    <message>
        <source>Dropout that keeps mean and variance, for networks with SELU: what is dropped takes SELU&apos;s lowest value. Does nothing when predicting.</source>
        <translation>Dropout that keeps mean and variance, for networks with SELU: what is dropped takes SELU&apos;s lowest value. Does nothing when predicting.</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>Attention</translation>
    </message>
    <message>
        <source>Every query takes from the values as much as it fits their keys. Wires: query, value, and the key if it differs from the value. Nothing is learnt but a scale.</source>
        <translation>Every query takes from the values as much as it fits their keys. Wires: query, value, and the key if it differs from the value. Nothing is learnt but a scale.</translation>
    </message>
    <message>
        <source>Multiplies the scores by a learnt number.</source>
        <translation>Multiplies the scores by a learnt number.</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>Score</translation>
    </message>
    <message>
        <source>dot: the product of query and key. concat: the sum of the tanh of their sum.</source>
        <translation>dot: the product of query and key. concat: the sum of the tanh of their sum.</translation>
    </message>
    <message>
        <source>Share of the attention that is set to 0 in a training step.</source>
        <translation>Share of the attention that is set to 0 in a training step.</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>Causal</translation>
    </message>
    <message>
        <source>A step sees only itself and what came before it, as for predicting the next token. Keras is given this when the layer is called.</source>
        <translation>A step sees only itself and what came before it, as for predicting the next token. Keras is given this when the layer is called.</translation>
    </message>
    <message>
        <source>needs as many keys as values, receives %1 and %2 steps</source>
        <translation>needs as many keys as values, receives %1 and %2 steps</translation>
    </message>
    <message>
        <source>Value range</source>
        <translation>Value range</translation>
    </message>
    <message>
        <source>The least and the largest number of a pixel: 0, 255 for raw pictures, 0, 1 for scaled ones. Results are cut to it.</source>
        <translation>The least and the largest number of a pixel: 0, 255 for raw pictures, 0, 1 for scaled ones. Results are cut to it.</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Outside</translation>
    </message>
    <message>
        <source>What fills the places that the picture leaves: its mirror image, its other side, a constant, or its edge.</source>
        <translation>What fills the places that the picture leaves: its mirror image, its other side, a constant, or its edge.</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>Interpolation</translation>
    </message>
    <message>
        <source>Between pixels: the weighted mean of four, or the nearest one.</source>
        <translation>Between pixels: the weighted mean of four, or the nearest one.</translation>
    </message>
    <message>
        <source>Fill value</source>
        <translation>Fill value</translation>
    </message>
    <message>
        <source>The constant outside.</source>
        <translation>The constant outside.</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>Average</translation>
    </message>
    <message>
        <source>The mean of its inputs, number by number: several networks that vote.</source>
        <translation>The mean of its inputs, number by number: several networks that vote.</translation>
    </message>
    <message>
        <source>AveragePool 1D</source>
        <translation>AveragePool 1D</translation>
    </message>
    <message>
        <source>Shrinks a sequence: every stretch is replaced by the mean of its numbers, channel by channel.</source>
        <translation>Shrinks a sequence: every stretch is replaced by the mean of its numbers, channel by channel.</translation>
    </message>
    <message>
        <source>AveragePool 3D</source>
        <translation>AveragePool 3D</translation>
    </message>
    <message>
        <source>Shrinks a volume: every box is replaced by the mean of its numbers, channel by channel.</source>
        <translation>Shrinks a volume: every box is replaced by the mean of its numbers, channel by channel.</translation>
    </message>
    <message>
        <source>Mean initializer</source>
        <translation>Mean initializer</translation>
    </message>
    <message>
        <source>What the stored mean is before the first step.</source>
        <translation>What the stored mean is before the first step.</translation>
    </message>
    <message>
        <source>Variance initializer</source>
        <translation>Variance initializer</translation>
    </message>
    <message>
        <source>What the stored variance is before the first step.</source>
        <translation>What the stored variance is before the first step.</translation>
    </message>
    <message>
        <source>Beta constraint</source>
        <translation>Beta constraint</translation>
    </message>
    <message>
        <source>A limit that β keeps after every step.</source>
        <translation>A limit that β keeps after every step.</translation>
    </message>
    <message>
        <source>Gamma constraint</source>
        <translation>Gamma constraint</translation>
    </message>
    <message>
        <source>A limit that γ keeps after every step.</source>
        <translation>A limit that γ keeps after every step.</translation>
    </message>
    <message>
        <source>Bidirectional %1</source>
        <translation>Bidirectional %1</translation>
    </message>
    <message>
        <source>Two recurrent layers of the kind %1 read the sequence, one from its beginning and one from its end, so that every step knows what comes before and after it.</source>
        <translation>Two recurrent layers of the kind %1 read the sequence, one from its beginning and one from its end, so that every step knows what comes before and after it.</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
    </message>
    <message>
        <source>takes the first states of both directions: their number must be even</source>
        <translation>takes the first states of both directions: their number must be even</translation>
    </message>
    <message>
        <source>How many steps, at the start and at the end.</source>
        <translation>How many steps, at the start and at the end.</translation>
    </message>
    <message>
        <source>How many rows and columns: top, bottom, left, right.</source>
        <translation>How many rows and columns: top, bottom, left, right.</translation>
    </message>
    <message>
        <source>How many cells: front, back, top, bottom, left, right.</source>
        <translation>How many cells: front, back, top, bottom, left, right.</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>Cropping</translation>
    </message>
    <message>
        <source>nothing is left of its %1 input</source>
        <translation>nothing is left of its %1 input</translation>
    </message>
    <message>
        <source>CategoryEncoding</source>
        <translation>CategoryEncoding</translation>
    </message>
    <message>
        <source>Turns numbers of categories into rows of 0 and 1, which a Dense layer can weigh.</source>
        <translation>Turns numbers of categories into rows of 0 and 1, which a Dense layer can weigh.</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>Categories</translation>
    </message>
    <message>
        <source>How many there are: 0 to this less 1.</source>
        <translation>How many there are: 0 to this less 1.</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>Output</translation>
    </message>
    <message>
        <source>one_hot: a row for each number. multi_hot: one row, 1 for every category that is there. count: one row, how often each is there.</source>
        <translation>one_hot: a row for each number. multi_hot: one row, 1 for every category that is there. count: one row, how often each is there.</translation>
    </message>
    <message>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <source>Like ELU, with a slope that never jumps.</source>
        <translation>Like ELU, with a slope that never jumps.</translation>
    </message>
    <message>
        <source>CenterCrop</source>
        <translation>CenterCrop</translation>
    </message>
    <message>
        <source>Keeps the middle of every picture, in the size that the network needs.</source>
        <translation>Keeps the middle of every picture, in the size that the network needs.</translation>
    </message>
    <message>
        <source>Conv1D</source>
        <translation>Conv1D</translation>
    </message>
    <message>
        <source>Looks for short patterns in a sequence: each filter is a window of weights that slides along the steps and answers where its pattern occurs.</source>
        <translation>Looks for short patterns in a sequence: each filter is a window of weights that slides along the steps and answers where its pattern occurs.</translation>
    </message>
    <message>
        <source>Conv1D transpose</source>
        <translation>Conv1D transpose</translation>
    </message>
    <message>
        <source>Makes a sequence longer with learnt weights: every step lays down a stretch of numbers, and where stretches overlap they are added.</source>
        <translation>Makes a sequence longer with learnt weights: every step lays down a stretch of numbers, and where stretches overlap they are added.</translation>
    </message>
    <message>
        <source>Conv2D transpose</source>
        <translation>Conv2D transpose</translation>
    </message>
    <message>
        <source>Makes a picture larger with learnt weights: every cell lays down a small picture, and where these overlap they are added. Decoders and U-Net grow this way.</source>
        <translation>Makes a picture larger with learnt weights: every cell lays down a small picture, and where these overlap they are added. Decoders and U-Net grow this way.</translation>
    </message>
    <message>
        <source>Conv3D</source>
        <translation>Conv3D</translation>
    </message>
    <message>
        <source>Looks for small patterns in volumes or short films: each filter is a block of weights that slides along depth, height and width.</source>
        <translation>Looks for small patterns in volumes or short films: each filter is a block of weights that slides along depth, height and width.</translation>
    </message>
    <message>
        <source>ConvLSTM1D</source>
        <translation>ConvLSTM1D</translation>
    </message>
    <message>
        <source>An LSTM whose products are convolutions along a line: for sequences of lines of numbers, such as measurements along a road over time.</source>
        <translation>An LSTM whose products are convolutions along a line: for sequences of lines of numbers, such as measurements along a road over time.</translation>
    </message>
    <message>
        <source>ConvLSTM2D</source>
        <translation>ConvLSTM2D</translation>
    </message>
    <message>
        <source>An LSTM whose products are convolutions: its state is a picture. For films and maps that change with time, such as the forecast of rain.</source>
        <translation>An LSTM whose products are convolutions: its state is a picture. For films and maps that change with time, such as the forecast of rain.</translation>
    </message>
    <message>
        <source>The function of the gates.</source>
        <translation>The function of the gates.</translation>
    </message>
    <message>
        <source>On: the state after every step. Off: only the state after the last step.</source>
        <translation>On: the state after every step. Off: only the state after the last step.</translation>
    </message>
    <message>
        <source>Return state</source>
        <translation>Return state</translation>
    </message>
    <message>
        <source>The last state and the last memory are further outputs.</source>
        <translation>The last state and the last memory are further outputs.</translation>
    </message>
    <message>
        <source>Recurrent dropout</source>
        <translation>Recurrent dropout</translation>
    </message>
    <message>
        <source>Share of the numbers that is set to 0 while training, the same places at every step of a sample.</source>
        <translation>Share of the numbers that is set to 0 while training, the same places at every step of a sample.</translation>
    </message>
    <message>
        <source>Recurrent constraint</source>
        <translation>Recurrent constraint</translation>
    </message>
    <message>
        <source>What the weights between the steps are held to after every step.</source>
        <translation>What the weights between the steps are held to after every step.</translation>
    </message>
    <message>
        <source>Depth multiplier</source>
        <translation>Depth multiplier</translation>
    </message>
    <message>
        <source>How many patterns are looked for in each channel by itself.</source>
        <translation>How many patterns are looked for in each channel by itself.</translation>
    </message>
    <message>
        <source>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size. causal: a border before the first step only; no result sees a later step.</source>
        <translation>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size. causal: a border before the first step only; no result sees a later step.</translation>
    </message>
    <message>
        <source>Depthwise initializer</source>
        <translation>Depthwise initializer</translation>
    </message>
    <message>
        <source>Pointwise initializer</source>
        <translation>Pointwise initializer</translation>
    </message>
    <message>
        <source>Depthwise regularizer</source>
        <translation>Depthwise regularizer</translation>
    </message>
    <message>
        <source>Pointwise regularizer</source>
        <translation>Pointwise regularizer</translation>
    </message>
    <message>
        <source>Depthwise constraint</source>
        <translation>Depthwise constraint</translation>
    </message>
    <message>
        <source>Pointwise constraint</source>
        <translation>Pointwise constraint</translation>
    </message>
    <message>
        <source>A limit that the weights keep after every step.</source>
        <translation>A limit that the weights keep after every step.</translation>
    </message>
    <message>
        <source>its output padding %1 must be smaller than its stride %2</source>
        <translation>its output padding %1 must be smaller than its stride %2</translation>
    </message>
    <message>
        <source>nothing is left of its output: raise the output padding</source>
        <translation>nothing is left of its output: raise the output padding</translation>
    </message>
    <message>
        <source>How far apart the results of neighbouring cells are laid down.</source>
        <translation>How far apart the results of neighbouring cells are laid down.</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>Output padding</translation>
    </message>
    <message>
        <source>How much longer the output is than it need be, below the stride; −1: as long as its padding says.</source>
        <translation>How much longer the output is than it need be, below the stride; −1: as long as its padding says.</translation>
    </message>
    <message>
        <source>Cropping 1D</source>
        <translation>Cropping 1D</translation>
    </message>
    <message>
        <source>Cuts steps off the start and the end of a sequence.</source>
        <translation>Cuts steps off the start and the end of a sequence.</translation>
    </message>
    <message>
        <source>Cuts rows and columns off the edges of a picture.</source>
        <translation>Cuts rows and columns off the edges of a picture.</translation>
    </message>
    <message>
        <source>Cropping 3D</source>
        <translation>Cropping 3D</translation>
    </message>
    <message>
        <source>Cuts layers off the sides of a volume.</source>
        <translation>Cuts layers off the sides of a volume.</translation>
    </message>
    <message>
        <source>Depthwise Conv1D</source>
        <translation>Depthwise Conv1D</translation>
    </message>
    <message>
        <source>Looks for short patterns in each channel of a sequence by itself; the channels are not mixed.</source>
        <translation>Looks for short patterns in each channel of a sequence by itself; the channels are not mixed.</translation>
    </message>
    <message>
        <source>Depthwise Conv2D</source>
        <translation>Depthwise Conv2D</translation>
    </message>
    <message>
        <source>Looks for small patterns in each channel of a picture by itself: far cheaper than Conv2D. A 1×1 Conv2D after it mixes the channels, as in MobileNet.</source>
        <translation>Looks for small patterns in each channel of a picture by itself: far cheaper than Conv2D. A 1×1 Conv2D after it mixes the channels, as in MobileNet.</translation>
    </message>
    <message>
        <source>Discretization</source>
        <translation>Discretization</translation>
    </message>
    <message>
        <source>Says into which bin a number falls, for example an age into a group. The bins are the stretches between the boundaries.</source>
        <translation>Says into which bin a number falls, for example an age into a group. The bins are the stretches between the boundaries.</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>Boundaries</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, rising; there is one bin more.</source>
        <translation>Where one bin ends and the next begins, rising; there is one bin more.</translation>
    </message>
    <message>
        <source>int: the number of the bin. one_hot, multi_hot and count: rows of 0 and 1 as CategoryEncoding makes them.</source>
        <translation>int: the number of the bin. one_hot, multi_hot and count: rows of 0 and 1 as CategoryEncoding makes them.</translation>
    </message>
    <message>
        <source>its boundaries must rise</source>
        <translation>its boundaries must rise</translation>
    </message>
    <message>
        <source>has no axis %1 to sum along</source>
        <translation>has no axis %1 to sum along</translation>
    </message>
    <message>
        <source>needs as many numbers along both summed axes, receives %1 and %2</source>
        <translation>needs as many numbers along both summed axes, receives %1 and %2</translation>
    </message>
    <message>
        <source>its result would have more than 8 axes</source>
        <translation>its result would have more than 8 axes</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>Dot</translation>
    </message>
    <message>
        <source>Scalar products of its two inputs: how much they point the same way. Of two embeddings it is how well a user and an item fit.</source>
        <translation>Scalar products of its two inputs: how much they point the same way. Of two embeddings it is how well a user and an item fit.</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>Axes</translation>
    </message>
    <message>
        <source>The axis of each input that is summed; −1 is the last one, 1 the first.</source>
        <translation>The axis of each input that is summed; −1 is the last one, 1 the first.</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>Normalize</translation>
    </message>
    <message>
        <source>Divides both inputs by their length first, so that the result is the cosine of the angle between them.</source>
        <translation>Divides both inputs by their length first, so that the result is the cosine of the angle between them.</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>Embedding</translation>
    </message>
    <message>
        <source>Gives every token number a learnt row of numbers of its own: the first layer of a network that reads words, characters or other signs.</source>
        <translation>Gives every token number a learnt row of numbers of its own: the first layer of a network that reads words, characters or other signs.</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>Vocabulary</translation>
    </message>
    <message>
        <source>How many different tokens there are; their numbers begin at 0.</source>
        <translation>How many different tokens there are; their numbers begin at 0.</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Width</translation>
    </message>
    <message>
        <source>How many numbers stand for one token.</source>
        <translation>How many numbers stand for one token.</translation>
    </message>
    <message>
        <source>Embeddings initializer</source>
        <translation>Embeddings initializer</translation>
    </message>
    <message>
        <source>How the rows are drawn before the first step.</source>
        <translation>How the rows are drawn before the first step.</translation>
    </message>
    <message>
        <source>Embeddings regularizer</source>
        <translation>Embeddings regularizer</translation>
    </message>
    <message>
        <source>A penalty on large rows, added to the loss.</source>
        <translation>A penalty on large rows, added to the loss.</translation>
    </message>
    <message>
        <source>Embeddings constraint</source>
        <translation>Embeddings constraint</translation>
    </message>
    <message>
        <source>A limit that the rows keep after every step.</source>
        <translation>A limit that the rows keep after every step.</translation>
    </message>
    <message>
        <source>Mask zero</source>
        <translation>Mask zero</translation>
    </message>
    <message>
        <source>Token 0 fills up short sequences: layers behind pass over these steps.</source>
        <translation>Token 0 fills up short sequences: layers behind pass over these steps.</translation>
    </message>
    <message>
        <source>%1 takes one row of categories, receives %2</source>
        <translation>%1 takes one row of categories, receives %2</translation>
    </message>
    <message>
        <source>GaussianDropout</source>
        <translation>GaussianDropout</translation>
    </message>
    <message>
        <source>Multiplies every number by a random factor around 1 in every training step, as strong on average as Dropout of the same rate. Does nothing when predicting.</source>
        <translation>Multiplies every number by a random factor around 1 in every training step, as strong on average as Dropout of the same rate. Does nothing when predicting.</translation>
    </message>
    <message>
        <source>GaussianNoise</source>
        <translation>GaussianNoise</translation>
    </message>
    <message>
        <source>Adds random numbers to its inputs in every training step, so that the network does not learn samples by heart. Does nothing when predicting.</source>
        <translation>Adds random numbers to its inputs in every training step, so that the network does not learn samples by heart. Does nothing when predicting.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standard deviation</translation>
    </message>
    <message>
        <source>Width of the noise, in the units of the input.</source>
        <translation>Width of the noise, in the units of the input.</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>A smooth ReLU that weighs every number by how large it is among normal ones; the activation of transformers.</source>
        <translation>A smooth ReLU that weighs every number by how large it is among normal ones; the activation of transformers.</translation>
    </message>
    <message>
        <source>GlobalAveragePool 1D</source>
        <translation>GlobalAveragePool 1D</translation>
    </message>
    <message>
        <source>Replaces each channel of a sequence by its mean; steps that a mask leaves out do not count.</source>
        <translation>Replaces each channel of a sequence by its mean; steps that a mask leaves out do not count.</translation>
    </message>
    <message>
        <source>GlobalAveragePool 3D</source>
        <translation>GlobalAveragePool 3D</translation>
    </message>
    <message>
        <source>Replaces each channel of a volume by its mean: one number says how strongly a pattern occurs at all.</source>
        <translation>Replaces each channel of a volume by its mean: one number says how strongly a pattern occurs at all.</translation>
    </message>
    <message>
        <source>GlobalMaxPool 1D</source>
        <translation>GlobalMaxPool 1D</translation>
    </message>
    <message>
        <source>Replaces each channel of a sequence by its largest number: did a pattern occur anywhere?</source>
        <translation>Replaces each channel of a sequence by its largest number: did a pattern occur anywhere?</translation>
    </message>
    <message>
        <source>GlobalMaxPool</source>
        <translation>GlobalMaxPool</translation>
    </message>
    <message>
        <source>Replaces each channel of a picture by its largest number: did a pattern occur anywhere?</source>
        <translation>Replaces each channel of a picture by its largest number: did a pattern occur anywhere?</translation>
    </message>
    <message>
        <source>GlobalMaxPool 3D</source>
        <translation>GlobalMaxPool 3D</translation>
    </message>
    <message>
        <source>Replaces each channel of a volume by its largest number: did a pattern occur anywhere?</source>
        <translation>Replaces each channel of a volume by its largest number: did a pattern occur anywhere?</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>Half of the last axis decides how much of the other half passes: a gate that the network learns.</source>
        <translation>Half of the last axis decides how much of the other half passes: a gate that the network learns.</translation>
    </message>
    <message>
        <source>halves the last axis, which has %1 numbers</source>
        <translation>halves the last axis, which has %1 numbers</translation>
    </message>
    <message>
        <source>cannot share %1 channels out among %2 groups</source>
        <translation>cannot share %1 channels out among %2 groups</translation>
    </message>
    <message>
        <source>GroupNorm</source>
        <translation>GroupNorm</translation>
    </message>
    <message>
        <source>Brings groups of channels of each sample to mean 0 and variance 1, then scales and shifts each channel by learnt numbers. Unlike BatchNorm it does not mind small batches.</source>
        <translation>Brings groups of channels of each sample to mean 0 and variance 1, then scales and shifts each channel by learnt numbers. Unlike BatchNorm it does not mind small batches.</translation>
    </message>
    <message>
        <source>Into how many groups the channels are shared out; −1: each channel is one.</source>
        <translation>Into how many groups the channels are shared out; −1: each channel is one.</translation>
    </message>
    <message>
        <source>GroupQueryAttention</source>
        <translation>GroupQueryAttention</translation>
    </message>
    <message>
        <source>Multi-head attention in which several heads of queries share one head of keys and values: nearly as good and smaller, as in large language models.</source>
        <translation>Multi-head attention in which several heads of queries share one head of keys and values: nearly as good and smaller, as in large language models.</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>Head width</translation>
    </message>
    <message>
        <source>Numbers of a query, key and value in each head.</source>
        <translation>Numbers of a query, key and value in each head.</translation>
    </message>
    <message>
        <source>Query heads</source>
        <translation>Query heads</translation>
    </message>
    <message>
        <source>How many looks are taken at once.</source>
        <translation>How many looks are taken at once.</translation>
    </message>
    <message>
        <source>Key and value heads</source>
        <translation>Key and value heads</translation>
    </message>
    <message>
        <source>How many heads of keys and values they share; a divisor of the query heads.</source>
        <translation>How many heads of keys and values they share; a divisor of the query heads.</translation>
    </message>
    <message>
        <source>cannot share %1 key heads out among %2 query heads</source>
        <translation>cannot share %1 key heads out among %2 query heads</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU</translation>
    </message>
    <message>
        <source>Reads a sequence step by step; an update gate decides how much of the state is kept and a reset gate how much of it is looked at. As able as LSTM on most tasks, with a quarter fewer weights.</source>
        <translation>Reads a sequence step by step; an update gate decides how much of the state is kept and a reset gate how much of it is looked at. As able as LSTM on most tasks, with a quarter fewer weights.</translation>
    </message>
    <message>
        <source>HardSigmoid</source>
        <translation>HardSigmoid</translation>
    </message>
    <message>
        <source>A sigmoid made of straight lines: cheap to compute on small devices.</source>
        <translation>A sigmoid made of straight lines: cheap to compute on small devices.</translation>
    </message>
    <message>
        <source>HardSwish</source>
        <translation>HardSwish</translation>
    </message>
    <message>
        <source>Swish made of straight lines: cheap to compute on small devices.</source>
        <translation>Swish made of straight lines: cheap to compute on small devices.</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>LayerNorm</translation>
    </message>
    <message>
        <source>Brings the numbers of each sample, or of each step of a sequence, to mean 0 and variance 1, then scales and shifts them by learnt numbers. Works for any batch; transformers need it.</source>
        <translation>Brings the numbers of each sample, or of each step of a sequence, to mean 0 and variance 1, then scales and shifts them by learnt numbers. Works for any batch; transformers need it.</translation>
    </message>
    <message>
        <source>Only scale</source>
        <translation>Only scale</translation>
    </message>
    <message>
        <source>Divides by the deviation without taking off the mean, as old files ask for. RMSNormalization is the better choice.</source>
        <translation>Divides by the deviation without taking off the mean, as old files ask for. RMSNormalization is the better choice.</translation>
    </message>
    <message>
        <source>LogSoftmax</source>
        <translation>LogSoftmax</translation>
    </message>
    <message>
        <source>The logarithms of Softmax&apos;s probabilities, without the rounding of very small ones.</source>
        <translation>The logarithms of Softmax&apos;s probabilities, without the rounding of very small ones.</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>Masking</translation>
    </message>
    <message>
        <source>Tells the layers behind it to skip the steps of a sequence whose numbers all equal one value: sequences of different lengths are filled up with it.</source>
        <translation>Tells the layers behind it to skip the steps of a sequence whose numbers all equal one value: sequences of different lengths are filled up with it.</translation>
    </message>
    <message>
        <source>Mask value</source>
        <translation>Mask value</translation>
    </message>
    <message>
        <source>A step in which every number is this one is skipped.</source>
        <translation>A step in which every number is this one is skipped.</translation>
    </message>
    <message>
        <source>MaxPool 1D</source>
        <translation>MaxPool 1D</translation>
    </message>
    <message>
        <source>Shrinks a sequence: of every stretch only the largest number of each channel stays.</source>
        <translation>Shrinks a sequence: of every stretch only the largest number of each channel stays.</translation>
    </message>
    <message>
        <source>MaxPool 3D</source>
        <translation>MaxPool 3D</translation>
    </message>
    <message>
        <source>Shrinks a volume: of every box only the largest number of each channel stays.</source>
        <translation>Shrinks a volume: of every box only the largest number of each channel stays.</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>Maximum</translation>
    </message>
    <message>
        <source>Keeps the largest of its inputs&apos; numbers at every place.</source>
        <translation>Keeps the largest of its inputs&apos; numbers at every place.</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>Minimum</translation>
    </message>
    <message>
        <source>Keeps the smallest of its inputs&apos; numbers at every place.</source>
        <translation>Keeps the smallest of its inputs&apos; numbers at every place.</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below 0, a relative of Swish.</source>
        <translation>A smooth ReLU that dips a little below 0, a relative of Swish.</translation>
    </message>
    <message>
        <source>MultiHeadAttention</source>
        <translation>MultiHeadAttention</translation>
    </message>
    <message>
        <source>Every step looks at all steps of a sequence and takes from each as much as its query fits their key. Several heads look for different things. One wire: the sequence looks at itself; two: query, then the values it looks at; three: the keys as well.</source>
        <translation>Every step looks at all steps of a sequence and takes from each as much as its query fits their key. Several heads look for different things. One wire: the sequence looks at itself; two: query, then the values it looks at; three: the keys as well.</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>Heads</translation>
    </message>
    <message>
        <source>Key width</source>
        <translation>Key width</translation>
    </message>
    <message>
        <source>Numbers of a query and a key in each head; often the width of the input divided by the number of heads.</source>
        <translation>Numbers of a query and a key in each head; often the width of the input divided by the number of heads.</translation>
    </message>
    <message>
        <source>Value width</source>
        <translation>Value width</translation>
    </message>
    <message>
        <source>Numbers of a value in each head; as many as of a key where nothing is set.</source>
        <translation>Numbers of a value in each head; as many as of a key where nothing is set.</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>Multiply</translation>
    </message>
    <message>
        <source>Multiplies its inputs number by number. With a sigmoid before one of them it is a gate for the other.</source>
        <translation>Multiplies its inputs number by number. With a sigmoid before one of them it is a gate for the other.</translation>
    </message>
    <message>
        <source>How strong it is: 0 does nothing, near 1 little is left.</source>
        <translation>How strong it is: 0 does nothing, near 1 little is left.</translation>
    </message>
    <message>
        <source>Share of the channels that is set to 0.</source>
        <translation>Share of the channels that is set to 0.</translation>
    </message>
    <message>
        <source>needs one mean and one variance, or one of each for every one of its %1 features</source>
        <translation>needs one mean and one variance, or one of each for every one of its %1 features</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>Normalization</translation>
    </message>
    <message>
        <source>Brings every feature to mean 0 and variance 1. Both are measured on the training data before the first step, so that the network can be fed with raw numbers.</source>
        <translation>Brings every feature to mean 0 and variance 1. Both are measured on the training data before the first step, so that the network can be fed with raw numbers.</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mean</translation>
    </message>
    <message>
        <source>One for all features, or one for each; empty: measured on the data.</source>
        <translation>One for all features, or one for each; empty: measured on the data.</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>Variance</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>Invert</translation>
    </message>
    <message>
        <source>Goes the other way: from mean 0 and variance 1 to the data&apos;s own.</source>
        <translation>Goes the other way: from mean 0 and variance 1 to the data&apos;s own.</translation>
    </message>
    <message>
        <source>Kernel constraint</source>
        <translation>Kernel constraint</translation>
    </message>
    <message>
        <source>Bias constraint</source>
        <translation>Bias constraint</translation>
    </message>
    <message>
        <source>A limit that the bias keeps after every step.</source>
        <translation>A limit that the bias keeps after every step.</translation>
    </message>
    <message>
        <source>its order must name each of the %1 axes of %2 once</source>
        <translation>its order must name each of the %1 axes of %2 once</translation>
    </message>
    <message>
        <source>Permute</source>
        <translation>Permute</translation>
    </message>
    <message>
        <source>Puts the axes in another order, for example steps and features of a sequence.</source>
        <translation>Puts the axes in another order, for example steps and features of a sequence.</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Order</translation>
    </message>
    <message>
        <source>Which axis of the input comes first, second, …; the first axis is 1.</source>
        <translation>Which axis of the input comes first, second, …; the first axis is 1.</translation>
    </message>
    <message>
        <source>Keeps the steps as an axis of length 1.</source>
        <translation>Keeps the steps as an axis of length 1.</translation>
    </message>
    <message>
        <source>Keeps depth, height and width as axes of length 1.</source>
        <translation>Keeps depth, height and width as axes of length 1.</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>Output size</translation>
    </message>
    <message>
        <source>How many steps the result has.</source>
        <translation>How many steps the result has.</translation>
    </message>
    <message>
        <source>Height and width of the result.</source>
        <translation>Height and width of the result.</translation>
    </message>
    <message>
        <source>Depth, height and width of the result.</source>
        <translation>Depth, height and width of the result.</translation>
    </message>
    <message>
        <source>PositionEmbedding</source>
        <translation>PositionEmbedding</translation>
    </message>
    <message>
        <source>Adds a learnt row of numbers to every step of a sequence, one for each place: attention itself does not see the order of the steps.</source>
        <translation>Adds a learnt row of numbers to every step of a sequence, one for each place: attention itself does not see the order of the steps.</translation>
    </message>
    <message>
        <source>Longest sequence</source>
        <translation>Longest sequence</translation>
    </message>
    <message>
        <source>How many places have a row.</source>
        <translation>How many places have a row.</translation>
    </message>
    <message>
        <source>has rows for %1 places, receives %2 steps</source>
        <translation>has rows for %1 places, receives %2 steps</translation>
    </message>
    <message>
        <source>has no axis %1 to share slopes along; its axes are 1 to %2</source>
        <translation>has no axis %1 to share slopes along; its axes are 1 to %2</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Like LeakyReLU, but the network learns how much of a negative number leaks through, for every place or for whole axes together.</source>
        <translation>Like LeakyReLU, but the network learns how much of a negative number leaks through, for every place or for whole axes together.</translation>
    </message>
    <message>
        <source>Shared axes</source>
        <translation>Shared axes</translation>
    </message>
    <message>
        <source>Axes along which one slope serves all; 1, 2 gives every channel of a picture its own slope.</source>
        <translation>Axes along which one slope serves all; 1, 2 gives every channel of a picture its own slope.</translation>
    </message>
    <message>
        <source>Slope initializer</source>
        <translation>Slope initializer</translation>
    </message>
    <message>
        <source>What the slopes are at first.</source>
        <translation>What the slopes are at first.</translation>
    </message>
    <message>
        <source>Slope regularizer</source>
        <translation>Slope regularizer</translation>
    </message>
    <message>
        <source>A penalty on large slopes, added to the loss.</source>
        <translation>A penalty on large slopes, added to the loss.</translation>
    </message>
    <message>
        <source>Slope constraint</source>
        <translation>Slope constraint</translation>
    </message>
    <message>
        <source>A limit that the slopes keep after every step.</source>
        <translation>A limit that the slopes keep after every step.</translation>
    </message>
    <message>
        <source>needs volumes (4 axes: depth, height, width, channels), receives %1</source>
        <translation>needs volumes (4 axes: depth, height, width, channels), receives %1</translation>
    </message>
    <message>
        <source>RandomBrightness</source>
        <translation>RandomBrightness</translation>
    </message>
    <message>
        <source>Makes every picture lighter or darker by a random amount in every training step.</source>
        <translation>Makes every picture lighter or darker by a random amount in every training step.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>The largest change both ways, as a share of the value range; two numbers give both ends.</source>
        <translation>The largest change both ways, as a share of the value range; two numbers give both ends.</translation>
    </message>
    <message>
        <source>RandomContrast</source>
        <translation>RandomContrast</translation>
    </message>
    <message>
        <source>Makes every picture starker or flatter by a random factor in every training step.</source>
        <translation>Makes every picture starker or flatter by a random factor in every training step.</translation>
    </message>
    <message>
        <source>How far down and how far up: 0.2, 0.2 is between 80 % and 120 % of the contrast.</source>
        <translation>How far down and how far up: 0.2, 0.2 is between 80 % and 120 % of the contrast.</translation>
    </message>
    <message>
        <source>RandomCrop</source>
        <translation>RandomCrop</translation>
    </message>
    <message>
        <source>Keeps a random part of every picture in every training step, and the middle when predicting.</source>
        <translation>Keeps a random part of every picture in every training step, and the middle when predicting.</translation>
    </message>
    <message>
        <source>RandomFlip</source>
        <translation>RandomFlip</translation>
    </message>
    <message>
        <source>Mirrors every picture with probability one half in every training step, so that the network learns that left and right do not matter.</source>
        <translation>Mirrors every picture with probability one half in every training step, so that the network learns that left and right do not matter.</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Direction</translation>
    </message>
    <message>
        <source>horizontal exchanges left and right, vertical up and down.</source>
        <translation>horizontal exchanges left and right, vertical up and down.</translation>
    </message>
    <message>
        <source>RandomRotation</source>
        <translation>RandomRotation</translation>
    </message>
    <message>
        <source>Turns every picture by a random angle in every training step.</source>
        <translation>Turns every picture by a random angle in every training step.</translation>
    </message>
    <message>
        <source>The largest angle both ways, as a share of a full turn: 0.1 is 36°. Two numbers give the least and the largest angle.</source>
        <translation>The largest angle both ways, as a share of a full turn: 0.1 is 36°. Two numbers give the least and the largest angle.</translation>
    </message>
    <message>
        <source>RandomTranslation</source>
        <translation>RandomTranslation</translation>
    </message>
    <message>
        <source>Shifts every picture by a random distance in every training step.</source>
        <translation>Shifts every picture by a random distance in every training step.</translation>
    </message>
    <message>
        <source>Height factor</source>
        <translation>Height factor</translation>
    </message>
    <message>
        <source>The largest shift up and down, as a share of the height; two numbers give both ends, positive is down.</source>
        <translation>The largest shift up and down, as a share of the height; two numbers give both ends, positive is down.</translation>
    </message>
    <message>
        <source>Width factor</source>
        <translation>Width factor</translation>
    </message>
    <message>
        <source>The largest shift left and right, as a share of the width; two numbers give both ends, positive is to the right.</source>
        <translation>The largest shift left and right, as a share of the width; two numbers give both ends, positive is to the right.</translation>
    </message>
    <message>
        <source>RandomZoom</source>
        <translation>RandomZoom</translation>
    </message>
    <message>
        <source>Brings every picture nearer or farther by a random factor in every training step.</source>
        <translation>Brings every picture nearer or farther by a random factor in every training step.</translation>
    </message>
    <message>
        <source>How far the height may change: 0.2 is 20 % nearer to 20 % farther. Two numbers give both ends; negative ones bring nearer.</source>
        <translation>How far the height may change: 0.2 is 20 % nearer to 20 % farther. Two numbers give both ends; negative ones bring nearer.</translation>
    </message>
    <message>
        <source>The same for the width; empty keeps the proportions.</source>
        <translation>The same for the width; empty keeps the proportions.</translation>
    </message>
    <message>
        <source>The last state is a further output, from which another recurrent layer can start: an encoder hands it to a decoder.</source>
        <translation>The last state is a further output, from which another recurrent layer can start: an encoder hands it to a decoder.</translation>
    </message>
    <message>
        <source>Share of each step&apos;s inputs that is set to 0 while training, the same ones at every step of a sample.</source>
        <translation>Share of each step&apos;s inputs that is set to 0 while training, the same ones at every step of a sample.</translation>
    </message>
    <message>
        <source>Share of the state that is set to 0 on its way to the next step while training, the same places at every step of a sample.</source>
        <translation>Share of the state that is set to 0 on its way to the next step while training, the same places at every step of a sample.</translation>
    </message>
    <message>
        <source>Reset after</source>
        <translation>Reset after</translation>
    </message>
    <message>
        <source>On: the reset gate acts on the product with the state, with two biases. Off: it acts on the state before the product.</source>
        <translation>On: the reset gate acts on the product with the state, with two biases. Off: it acts on the state before the product.</translation>
    </message>
    <message>
        <source>Zeros where masked</source>
        <translation>Zeros where masked</translation>
    </message>
    <message>
        <source>What comes out at a masked step: zeros, or the last output again.</source>
        <translation>What comes out at a masked step: zeros, or the last output again.</translation>
    </message>
    <message>
        <source>starts from %1 states, receives %2</source>
        <translation>starts from %1 states, receives %2</translation>
    </message>
    <message>
        <source>its first state needs %1 numbers, one for each unit; receives %2</source>
        <translation>its first state needs %1 numbers, one for each unit; receives %2</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>ReLU that is cut off at 6, for networks that are to run with few bits.</source>
        <translation>ReLU that is cut off at 6, for networks that are to run with few bits.</translation>
    </message>
    <message>
        <source>RepeatVector</source>
        <translation>RepeatVector</translation>
    </message>
    <message>
        <source>Repeats its input as the steps of a sequence, so that a decoder sees it at every step.</source>
        <translation>Repeats its input as the steps of a sequence, so that a decoder sees it at every step.</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>Repetitions</translation>
    </message>
    <message>
        <source>Number of steps of the sequence.</source>
        <translation>Number of steps of the sequence.</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>Rescaling</translation>
    </message>
    <message>
        <source>Multiplies every number by a fixed factor and adds a fixed number: pictures from 0 … 255 to 0 … 1 with 1/255 = 0.00392.</source>
        <translation>Multiplies every number by a fixed factor and adds a fixed number: pictures from 0 … 255 to 0 … 1 with 1/255 = 0.00392.</translation>
    </message>
    <message>
        <source>Times this …</source>
        <translation>Times this …</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>Offset</translation>
    </message>
    <message>
        <source>… plus this.</source>
        <translation>… plus this.</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Height</translation>
    </message>
    <message>
        <source>Of the result, in pixels.</source>
        <translation>Of the result, in pixels.</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>Resizing</translation>
    </message>
    <message>
        <source>Brings pictures of any size to the size that the network needs.</source>
        <translation>Brings pictures of any size to the size that the network needs.</translation>
    </message>
    <message>
        <source>Crop to proportions</source>
        <translation>Crop to proportions</translation>
    </message>
    <message>
        <source>Cuts off what does not fit, so that nothing is stretched.</source>
        <translation>Cuts off what does not fit, so that nothing is stretched.</translation>
    </message>
    <message>
        <source>Pad to proportions</source>
        <translation>Pad to proportions</translation>
    </message>
    <message>
        <source>Adds a border where something is missing, so that nothing is stretched.</source>
        <translation>Adds a border where something is missing, so that nothing is stretched.</translation>
    </message>
    <message>
        <source>The number in that border.</source>
        <translation>The number in that border.</translation>
    </message>
    <message>
        <source>can either crop or pad to the proportions</source>
        <translation>can either crop or pad to the proportions</translation>
    </message>
    <message>
        <source>ReversibleEmbedding</source>
        <translation>ReversibleEmbedding</translation>
    </message>
    <message>
        <source>An embedding that also works backwards: with “reverse” it turns a vector into one figure for every token, by the same rows. A language model shares them between its first and its last layer.</source>
        <translation>An embedding that also works backwards: with “reverse” it turns a vector into one figure for every token, by the same rows. A language model shares them between its first and its last layer.</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>Reverse</translation>
    </message>
    <message>
        <source>From vectors to one figure for every token, instead of from tokens to vectors.</source>
        <translation>From vectors to one figure for every token, instead of from tokens to vectors.</translation>
    </message>
    <message>
        <source>needs vectors of %1 numbers, receives %2</source>
        <translation>needs vectors of %1 numbers, receives %2</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>RMSNorm</translation>
    </message>
    <message>
        <source>Divides the numbers of each step by their root mean square and scales them by learnt numbers: a LayerNorm without mean and shift, as large language models use.</source>
        <translation>Divides the numbers of each step by their root mean square and scales them by learnt numbers: a LayerNorm without mean and shift, as large language models use.</translation>
    </message>
    <message>
        <source>RotaryEmbedding</source>
        <translation>RotaryEmbedding</translation>
    </message>
    <message>
        <source>Turns the numbers of each step by angles that grow with its place. Put before the queries and keys of attention, it makes their product depend on the distance of two steps. Nothing is learnt.</source>
        <translation>Turns the numbers of each step by angles that grow with its place. Put before the queries and keys of attention, it makes their product depend on the distance of two steps. Nothing is learnt.</translation>
    </message>
    <message>
        <source>Longest wavelength</source>
        <translation>Longest wavelength</translation>
    </message>
    <message>
        <source>The slowest wave&apos;s length, divided by 2π, in steps.</source>
        <translation>The slowest wave&apos;s length, divided by 2π, in steps.</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>Scaling factor</translation>
    </message>
    <message>
        <source>Stretches the places: 2 turns half as fast, for sequences twice as long.</source>
        <translation>Stretches the places: 2 turns half as fast, for sequences twice as long.</translation>
    </message>
    <message>
        <source>needs an even number of features to turn in pairs, receives %1</source>
        <translation>needs an even number of features to turn in pairs, receives %1</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>Sampling</translation>
    </message>
    <message>
        <source>The middle of a variational autoencoder: draws a code around its first input, as far as its second, the logarithm of the variance, says. A penalty keeps the codes near the standard normal distribution, so that new ones can be invented.</source>
        <translation>The middle of a variational autoencoder: draws a code around its first input, as far as its second, the logarithm of the variance, says. A penalty keeps the codes near the standard normal distribution, so that new ones can be invented.</translation>
    </message>
    <message>
        <source>Weight of the penalty</source>
        <translation>Weight of the penalty</translation>
    </message>
    <message>
        <source>How much the codes&apos; distance from the normal distribution counts. With a loss that averages over n numbers, 1/n is the theory&apos;s value.</source>
        <translation>How much the codes&apos; distance from the normal distribution counts. With a loss that averages over n numbers, 1/n is the theory&apos;s value.</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>An ELU scaled so that deep stacks of Dense layers keep mean 0 and variance 1 by themselves.</source>
        <translation>An ELU scaled so that deep stacks of Dense layers keep mean 0 and variance 1 by themselves.</translation>
    </message>
    <message>
        <source>Separable Conv1D</source>
        <translation>Separable Conv1D</translation>
    </message>
    <message>
        <source>A Conv1D in two cheap parts: short patterns in each channel by itself, then a weighted sum of the channels at each step.</source>
        <translation>A Conv1D in two cheap parts: short patterns in each channel by itself, then a weighted sum of the channels at each step.</translation>
    </message>
    <message>
        <source>Separable Conv2D</source>
        <translation>Separable Conv2D</translation>
    </message>
    <message>
        <source>A Conv2D in two cheap parts: small patterns in each channel by itself, then a weighted sum of the channels at each cell.</source>
        <translation>A Conv2D in two cheap parts: small patterns in each channel by itself, then a weighted sum of the channels at each cell.</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Squeezes every number between 0 and 1: a probability for yes.</source>
        <translation>Squeezes every number between 0 and 1: a probability for yes.</translation>
    </message>
    <message>
        <source>SinePositionEncoding</source>
        <translation>SinePositionEncoding</translation>
    </message>
    <message>
        <source>Adds sine and cosine waves of different lengths to a sequence, so that attention can tell the places apart. Nothing is learnt.</source>
        <translation>Adds sine and cosine waves of different lengths to a sequence, so that attention can tell the places apart. Nothing is learnt.</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU with a rounded corner; its results are always positive.</source>
        <translation>A ReLU with a rounded corner; its results are always positive.</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <source>Squeezes every number between −1 and 1, slower than tanh.</source>
        <translation>Squeezes every number between −1 and 1, slower than tanh.</translation>
    </message>
    <message>
        <source>SpatialDropout1D</source>
        <translation>SpatialDropout1D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all steps of a sequence at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>Sets a random share of the channels to 0 at all steps of a sequence at once, where neighbours know each other&apos;s numbers anyway.</translation>
    </message>
    <message>
        <source>SpatialDropout2D</source>
        <translation>SpatialDropout2D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all places of a picture at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>Sets a random share of the channels to 0 at all places of a picture at once, where neighbours know each other&apos;s numbers anyway.</translation>
    </message>
    <message>
        <source>SpatialDropout3D</source>
        <translation>SpatialDropout3D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all places of a volume at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>Sets a random share of the channels to 0 at all places of a volume at once, where neighbours know each other&apos;s numbers anyway.</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>Subtract</translation>
    </message>
    <message>
        <source>Takes its second input off the first, number by number.</source>
        <translation>Takes its second input off the first, number by number.</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below 0; also called SiLU.</source>
        <translation>A smooth ReLU that dips a little below 0; also called SiLU.</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Squeezes every number between −1 and 1.</source>
        <translation>Squeezes every number between −1 and 1.</translation>
    </message>
    <message>
        <source>%1 at each step</source>
        <translation>%1 at each step</translation>
    </message>
    <message>
        <source>Sends every step of a sequence through the same layer %1, with the same weights: the pictures of a film, the words of a sentence.</source>
        <translation>Sends every step of a sequence through the same layer %1, with the same weights: the pictures of a film, the words of a sentence.</translation>
    </message>
    <message>
        <source>needs a sequence, whose first axis are its steps; receives %1</source>
        <translation>needs a sequence, whose first axis are its steps; receives %1</translation>
    </message>
    <message>
        <source>UnitNorm</source>
        <translation>UnitNorm</translation>
    </message>
    <message>
        <source>Divides the numbers of each sample, or of each step, by the length of their vector: only its direction is left.</source>
        <translation>Divides the numbers of each sample, or of each step, by the length of their vector: only its direction is left.</translation>
    </message>
    <message>
        <source>UpSampling 1D</source>
        <translation>UpSampling 1D</translation>
    </message>
    <message>
        <source>Makes a sequence longer: every step is repeated.</source>
        <translation>Makes a sequence longer: every step is repeated.</translation>
    </message>
    <message>
        <source>UpSampling</source>
        <translation>UpSampling</translation>
    </message>
    <message>
        <source>Makes a picture larger: every cell is repeated, or cells in between are interpolated.</source>
        <translation>Makes a picture larger: every cell is repeated, or cells in between are interpolated.</translation>
    </message>
    <message>
        <source>UpSampling 3D</source>
        <translation>UpSampling 3D</translation>
    </message>
    <message>
        <source>Makes a volume larger: every cell is repeated.</source>
        <translation>Makes a volume larger: every cell is repeated.</translation>
    </message>
    <message>
        <source>cannot interpolate a picture as large as %1</source>
        <translation>cannot interpolate a picture as large as %1</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Size</translation>
    </message>
    <message>
        <source>How often each step is repeated.</source>
        <translation>How often each step is repeated.</translation>
    </message>
    <message>
        <source>How many times as high and as wide.</source>
        <translation>How many times as high and as wide.</translation>
    </message>
    <message>
        <source>How many times as deep, high and wide.</source>
        <translation>How many times as deep, high and wide.</translation>
    </message>
    <message>
        <source>nearest: each cell is repeated. The others blend neighbouring cells, from 4 (bilinear) to 100 (lanczos5).</source>
        <translation>nearest: each cell is repeated. The others blend neighbouring cells, from 4 (bilinear) to 100 (lanczos5).</translation>
    </message>
    <message>
        <source>How many steps the window spans.</source>
        <translation>How many steps the window spans.</translation>
    </message>
    <message>
        <source>Depth, height and width of the window.</source>
        <translation>Depth, height and width of the window.</translation>
    </message>
    <message>
        <source>How many steps the window moves.</source>
        <translation>How many steps the window moves.</translation>
    </message>
    <message>
        <source>How far the window moves, inwards, down and to the right.</source>
        <translation>How far the window moves, inwards, down and to the right.</translation>
    </message>
    <message>
        <source>Zero padding 1D</source>
        <translation>Zero padding 1D</translation>
    </message>
    <message>
        <source>Adds steps of zeros at the start and at the end of a sequence.</source>
        <translation>Adds steps of zeros at the start and at the end of a sequence.</translation>
    </message>
    <message>
        <source>Zero padding</source>
        <translation>Zero padding</translation>
    </message>
    <message>
        <source>Adds rows and columns of zeros around a picture.</source>
        <translation>Adds rows and columns of zeros around a picture.</translation>
    </message>
    <message>
        <source>Zero padding 3D</source>
        <translation>Zero padding 3D</translation>
    </message>
    <message>
        <source>Adds layers of zeros around a volume.</source>
        <translation>Adds layers of zeros around a volume.</translation>
    </message>
    <message>
        <source>Return scores</source>
        <translation>Return scores</translation>
    </message>
    <message>
        <source>A further output says how much every query takes from every value: shares that add up to 1. Keras is given this when the layer is called.</source>
        <translation>A further output says how much every query takes from every value: shares that add up to 1. Keras is given this when the layer is called.</translation>
    </message>
    <message>
        <source>works along axis %1, which a sample %2 does not have, or which is named twice</source>
        <translation>works along axis %1, which a sample %2 does not have, or which is named twice</translation>
    </message>
    <message>
        <source>Which axis the channels lie along; −1 is the last one, 1 the first.</source>
        <translation>Which axis the channels lie along; −1 is the last one, 1 the first.</translation>
    </message>
    <message>
        <source>cannot merge %1 from the one side and %2 from the other; choose concat</source>
        <translation>cannot merge %1 from the one side and %2 from the other; choose concat</translation>
    </message>
    <message>
        <source>How the outputs of both directions become one: side by side, their sum, product or mean. none: the backward one is a further output.</source>
        <translation>How the outputs of both directions become one: side by side, their sum, product or mean. none: the backward one is a further output.</translation>
    </message>
    <message>
        <source>Backward layer</source>
        <translation>Backward layer</translation>
    </message>
    <message>
        <source>What the layer that reads from the end has otherwise than the other one, for example activation=relu; units=8.</source>
        <translation>What the layer that reads from the end has otherwise than the other one, for example activation=relu; units=8.</translation>
    </message>
    <message>
        <source>does not understand “%1” as options of its backward layer</source>
        <translation>does not understand “%1” as options of its backward layer</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 filter</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 unit</translation>
    </message>
    <message>
        <source>Along which axes each sample is normalised, all of them together: −1 is the last one, 1 the first; 1, 2, 3 a picture as a whole.</source>
        <translation>Along which axes each sample is normalised, all of them together: −1 is the last one, 1 the first; 1, 2, 3 a picture as a whole.</translation>
    </message>
    <message>
        <source>cannot attend along the last axis, which holds the numbers of each step</source>
        <translation>cannot attend along the last axis, which holds the numbers of each step</translation>
    </message>
    <message>
        <source>needs queries and values that differ only in the axes it attends along, receives %1 and %2</source>
        <translation>needs queries and values that differ only in the axes it attends along, receives %1 and %2</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>Output width</translation>
    </message>
    <message>
        <source>Numbers of each step of the output; as many as of the query where nothing is set.</source>
        <translation>Numbers of each step of the output; as many as of the query where nothing is set.</translation>
    </message>
    <message>
        <source>Attention axes</source>
        <translation>Attention axes</translation>
    </message>
    <message>
        <source>The axes whose places look at each other: 1 is the first. All but the last where nothing is set; 2 alone lets each row of a picture look at itself.</source>
        <translation>The axes whose places look at each other: 1 is the first. All but the last where nothing is set; 2 alone lets each row of a picture look at itself.</translation>
    </message>
    <message>
        <source>returns scores of sequences with 2 axes only, receives %1</source>
        <translation>returns scores of sequences with 2 axes only, receives %1</translation>
    </message>
    <message>
        <source>Along which axes every place has a mean and variance of its own; −1 is the last one, 0 alone: one of each for all numbers together.</source>
        <translation>Along which axes every place has a mean and variance of its own; −1 is the last one, 0 alone: one of each for all numbers together.</translation>
    </message>
    <message>
        <source>Output regularizer</source>
        <translation>Output regularizer</translation>
    </message>
    <message>
        <source>A penalty on large outputs of each sample, added to the loss; with L1 most of them become 0.</source>
        <translation>A penalty on large outputs of each sample, added to the loss; with L1 most of them become 0.</translation>
    </message>
    <message>
        <source>normalises the last axes only; %1 has others before them</source>
        <translation>normalises the last axes only; %1 has others before them</translation>
    </message>
    <message>
        <source>Which of the last axes are normalised together: −1 is the last one alone; 1, 2 those of a sequence as a whole.</source>
        <translation>Which of the last axes are normalised together: −1 is the last one alone; 1, 2 those of a sequence as a whole.</translation>
    </message>
    <message>
        <source>Along which axes the shares add up to 1; −1 is the last one, 1 the first.</source>
        <translation>Along which axes the shares add up to 1; −1 is the last one, 1 the first.</translation>
    </message>
    <message>
        <source>Along which axes the vectors lie; −1 is the last one, 1 the first.</source>
        <translation>Along which axes the vectors lie; −1 is the last one, 1 the first.</translation>
    </message>
</context>
<context>
    <name>lens</name>
    <message>
        <source>expected an output for each token of the window, %1 × %2 numbers, got %3</source>
        <translation>expected an output for each token of the window, %1 × %2 numbers, got %3</translation>
    </message>
    <message>
        <source>these data are no text: there is no vocabulary</source>
        <translation>these data are no text: there is no vocabulary</translation>
    </message>
</context>
<context>
    <name>loss</name>
    <message>
        <source>Binary cross-entropy</source>
        <translation>Binary cross-entropy</translation>
    </message>
    <message>
        <source>For two classes: how surprised the probability of a sigmoid output is by the true answer.</source>
        <translation>For two classes: how surprised the probability of a sigmoid output is by the true answer.</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>Categorical cross-entropy</translation>
    </message>
    <message>
        <source>For classes given as one-hot rows: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>For classes given as one-hot rows: how surprised the probabilities of a softmax output are by the true class.</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>Mean absolute error</translation>
    </message>
    <message>
        <source>The mean size of the differences: for numbers, where a few outliers should not decide.</source>
        <translation>The mean size of the differences: for numbers, where a few outliers should not decide.</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>Mean squared error</translation>
    </message>
    <message>
        <source>The mean of the squared differences: for numbers. Large mistakes count most.</source>
        <translation>The mean of the squared differences: for numbers. Large mistakes count most.</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>Sparse categorical cross-entropy</translation>
    </message>
    <message>
        <source>For classes given as numbers: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>For classes given as numbers: how surprised the probabilities of a softmax output are by the true class.</translation>
    </message>
    <message>
        <source>Binary focal cross-entropy</source>
        <translation>Binary focal cross-entropy</translation>
    </message>
    <message>
        <source>Cross-entropy of two classes in which what is easy counts less: for rare events.</source>
        <translation>Cross-entropy of two classes in which what is easy counts less: for rare events.</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>Balance</translation>
    </message>
    <message>
        <source>Weights the two classes with alpha and 1 − alpha.</source>
        <translation>Weights the two classes with alpha and 1 − alpha.</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>Weight of the class; of the other one: 1 − alpha.</source>
        <translation>Weight of the class; of the other one: 1 − alpha.</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>Gamma</translation>
    </message>
    <message>
        <source>How little the samples count that are right already.</source>
        <translation>How little the samples count that are right already.</translation>
    </message>
    <message>
        <source>Categorical focal cross-entropy</source>
        <translation>Categorical focal cross-entropy</translation>
    </message>
    <message>
        <source>Cross-entropy of several classes in which what is easy counts less.</source>
        <translation>Cross-entropy of several classes in which what is easy counts less.</translation>
    </message>
    <message>
        <source>Weight of the whole loss.</source>
        <translation>Weight of the whole loss.</translation>
    </message>
    <message>
        <source>Generalised cross-entropy</source>
        <translation>Generalised cross-entropy</translation>
    </message>
    <message>
        <source>Bears wrong labels better than cross-entropy, by the number q.</source>
        <translation>Bears wrong labels better than cross-entropy, by the number q.</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Near 0: like cross-entropy. Near 1: like the absolute error.</source>
        <translation>Near 0: like cross-entropy. Near 1: like the absolute error.</translation>
    </message>
    <message>
        <source>Categorical hinge</source>
        <translation>Categorical hinge</translation>
    </message>
    <message>
        <source>The true class must beat the best other one by 1: for classes without probabilities.</source>
        <translation>The true class must beat the best other one by 1: for classes without probabilities.</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Cosine similarity</translation>
    </message>
    <message>
        <source>The angle between prediction and target: −1 where they point the same way. Their lengths do not count.</source>
        <translation>The angle between prediction and target: −1 where they point the same way. Their lengths do not count.</translation>
    </message>
    <message>
        <source>CTC</source>
        <translation>CTC</translation>
    </message>
    <message>
        <source>A long sequence against a shorter one whose places are not known: speech, handwriting. Class 0 is the blank; the output is linear.</source>
        <translation>A long sequence against a shorter one whose places are not known: speech, handwriting. Class 0 is the blank; the output is linear.</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>How little the marked areas overlap: for segmentation with few marked pixels.</source>
        <translation>How little the marked areas overlap: for segmentation with few marked pixels.</translation>
    </message>
    <message>
        <source>From logits</source>
        <translation>From logits</translation>
    </message>
    <message>
        <source>The output layer gives numbers of any size (activation linear); the loss makes probabilities of them.</source>
        <translation>The output layer gives numbers of any size (activation linear); the loss makes probabilities of them.</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>Label smoothing</translation>
    </message>
    <message>
        <source>Takes this share of certainty from the true answer and spreads it over all of them.</source>
        <translation>Takes this share of certainty from the true answer and spreads it over all of them.</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>Hinge</translation>
    </message>
    <message>
        <source>A margin around the border between two classes: for targets −1 and 1 (0 and 1 are taken for them).</source>
        <translation>A margin around the border between two classes: for targets −1 and 1 (0 and 1 are taken for them).</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber</translation>
    </message>
    <message>
        <source>Squared for small errors, straight for large ones: for numbers with outliers.</source>
        <translation>Squared for small errors, straight for large ones: for numbers with outliers.</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>Delta</translation>
    </message>
    <message>
        <source>The error at which the curve becomes a straight line.</source>
        <translation>The error at which the curve becomes a straight line.</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL divergence</translation>
    </message>
    <message>
        <source>How much is lost when the distribution p stands for y: for targets that are probabilities.</source>
        <translation>How much is lost when the distribution p stands for y: for targets that are probabilities.</translation>
    </message>
    <message>
        <source>Log-cosh</source>
        <translation>Log-cosh</translation>
    </message>
    <message>
        <source>Nearly squared for small errors and straight for large ones, smooth everywhere: for numbers with outliers.</source>
        <translation>Nearly squared for small errors and straight for large ones, smooth everywhere: for numbers with outliers.</translation>
    </message>
    <message>
        <source>Mean absolute percentage error</source>
        <translation>Mean absolute percentage error</translation>
    </message>
    <message>
        <source>The mean difference in per cent of the true number: for positive numbers of very different sizes.</source>
        <translation>The mean difference in per cent of the true number: for positive numbers of very different sizes.</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error</source>
        <translation>Mean squared logarithmic error</translation>
    </message>
    <message>
        <source>The squared difference of logarithms: for positive numbers whose ratio matters, not their difference.</source>
        <translation>The squared difference of logarithms: for positive numbers whose ratio matters, not their difference.</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>Poisson</translation>
    </message>
    <message>
        <source>For counts: the output is the mean that is expected (activation exponential or softplus).</source>
        <translation>For counts: the output is the mean that is expected (activation exponential or softplus).</translation>
    </message>
    <message>
        <source>Squared hinge</source>
        <translation>Squared hinge</translation>
    </message>
    <message>
        <source>The square of the hinge: smooth at the margin, harder on large mistakes.</source>
        <translation>The square of the hinge: smooth at the margin, harder on large mistakes.</translation>
    </message>
    <message>
        <source>Tversky</source>
        <translation>Tversky</translation>
    </message>
    <message>
        <source>Dice with a price of its own for what is missed and for what is marked wrongly.</source>
        <translation>Dice with a price of its own for what is missed and for what is marked wrongly.</translation>
    </message>
    <message>
        <source>Price of what is missed.</source>
        <translation>Price of what is missed.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Price of what is marked wrongly.</source>
        <translation>Price of what is marked wrongly.</translation>
    </message>
    <message>
        <source>Ignored class</source>
        <translation>Ignored class</translation>
    </message>
    <message>
        <source>Samples, or places of a picture, of this class do not count: the unlabelled border of a segmentation. It may be a number beyond the network&apos;s classes.</source>
        <translation>Samples, or places of a picture, of this class do not count: the unlabelled border of a segmentation. It may be a number beyond the network&apos;s classes.</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>Reduction</translation>
    </message>
    <message>
        <source>How the losses of the samples become one number: their mean, their sum, or their weighted sum divided by the sum of the sample weights.</source>
        <translation>How the losses of the samples become one number: their mean, their sum, or their weighted sum divided by the sum of the sample weights.</translation>
    </message>
</context>
<context>
    <name>metric</name>
    <message>
        <source>Accuracy</source>
        <translation>Accuracy</translation>
    </message>
    <message>
        <source>MAE</source>
        <translation>MAE</translation>
    </message>
    <message>
        <source>R²</source>
        <translation>R²</translation>
    </message>
    <message>
        <source>RMSE</source>
        <translation>RMSE</translation>
    </message>
    <message>
        <source>AUC (ROC)</source>
        <translation>AUC (ROC)</translation>
    </message>
    <message>
        <source>AUC (precision–recall)</source>
        <translation>AUC (precision–recall)</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>Cohen&apos;s kappa</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>Cosine similarity</translation>
    </message>
    <message>
        <source>F1 score</source>
        <translation>F1 score</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>Matthews correlation</translation>
    </message>
    <message>
        <source>MAPE (%)</source>
        <translation>MAPE (%)</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>Perplexity</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>Precision</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>Recall</translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation>Top-5 accuracy</translation>
    </message>
</context>
<context>
    <name>model</name>
    <message>
        <source>a size is larger than any computer can hold</source>
        <translation>a size is larger than any computer can hold</translation>
    </message>
    <message>
        <source>Make the layer or its input smaller.</source>
        <translation>Make the layer or its input smaller.</translation>
    </message>
    <message>
        <source>expected a layer with a name and number of its own, got &apos;%1&apos;</source>
        <translation>expected a layer with a name and number of its own, got &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Names have letters, digits, _ - and . and are used once.</source>
        <translation>Names have letters, digits, _ - and . and are used once.</translation>
    </message>
    <message>
        <source>expected a block with a name and number of its own inside a known one, got &apos;%1&apos;</source>
        <translation>expected a block with a name and number of its own inside a known one, got &apos;%1&apos;</translation>
    </message>
</context>
<context>
    <name>ops</name>
    <message>
        <source>the shapes %1 and %2 do not fit together</source>
        <translation>the shapes %1 and %2 do not fit together</translation>
    </message>
</context>
<context>
    <name>optimizer</name>
    <message>
        <source>Adagrad</source>
        <translation>Adagrad</translation>
    </message>
    <message>
        <source>A learning rate of its own for each weight, which shrinks as its gradients add up.</source>
        <translation>A learning rate of its own for each weight, which shrinks as its gradients add up.</translation>
    </message>
    <message>
        <source>First accumulator</source>
        <translation>First accumulator</translation>
    </message>
    <message>
        <source>What the sum of squared gradients starts from.</source>
        <translation>What the sum of squared gradients starts from.</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and a pace of its own for each weight: a good first choice.</source>
        <translation>Momentum and a pace of its own for each weight: a good first choice.</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>How slowly the mean of the gradient forgets.</source>
        <translation>How slowly the mean of the gradient forgets.</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>How slowly the mean of its square forgets.</source>
        <translation>How slowly the mean of its square forgets.</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Divides by the largest mean square so far (Reddi et al., 2018).</source>
        <translation>Divides by the largest mean square so far (Reddi et al., 2018).</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>Weight decay</translation>
    </message>
    <message>
        <source>Share of each weight, times the learning rate, that is taken away in every step.</source>
        <translation>Share of each weight, times the learning rate, that is taken away in every step.</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that also lets the weights shrink a little in every step, against overfitting.</source>
        <translation>Adam that also lets the weights shrink a little in every step, against overfitting.</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>Learning rate</translation>
    </message>
    <message>
        <source>Length of a step. Too large: the loss jumps. Too small: it hardly falls.</source>
        <translation>Length of a step. Too large: the loss jumps. Too small: it hardly falls.</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>Momentum</translation>
    </message>
    <message>
        <source>How much of the last step is kept in the next one.</source>
        <translation>How much of the last step is kept in the next one.</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the divisor away from 0.</source>
        <translation>Keeps the divisor away from 0.</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>Clip norm</translation>
    </message>
    <message>
        <source>Shortens the gradient of each weight to at most this length; 0: off.</source>
        <translation>Shortens the gradient of each weight to at most this length; 0: off.</translation>
    </message>
    <message>
        <source>Clip global norm</source>
        <translation>Clip global norm</translation>
    </message>
    <message>
        <source>Shortens the gradient of all weights together to at most this length; 0: off.</source>
        <translation>Shortens the gradient of all weights together to at most this length; 0: off.</translation>
    </message>
    <message>
        <source>Clip value</source>
        <translation>Clip value</translation>
    </message>
    <message>
        <source>Cuts each number of the gradient to at most this size; 0: off.</source>
        <translation>Cuts each number of the gradient to at most this size; 0: off.</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Divides each gradient by its recent size, so that all weights move at a similar pace.</source>
        <translation>Divides each gradient by its recent size, so that all weights move at a similar pace.</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>How slowly the mean square forgets.</source>
        <translation>How slowly the mean square forgets.</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>Centered</translation>
    </message>
    <message>
        <source>Divides by the variance of the gradient instead of its square.</source>
        <translation>Divides by the variance of the gradient instead of its square.</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Goes a step down the slope of the loss; with momentum it keeps rolling.</source>
        <translation>Goes a step down the slope of the loss; with momentum it keeps rolling.</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it steps.</source>
        <translation>Looks ahead along the momentum before it steps.</translation>
    </message>
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Compares the recent steps with the recent gradients; a learning rate of 1 is its own form.</source>
        <translation>Compares the recent steps with the recent gradients; a learning rate of 1 is its own form.</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient: calmer where gradients are rare.</source>
        <translation>Adam that divides by the largest recent gradient: calmer where gradients are rare.</translation>
    </message>
    <message>
        <source>FTRL</source>
        <translation>FTRL</translation>
    </message>
    <message>
        <source>Keeps weights at exactly 0 that are not worth it (with l1): for wide, sparse inputs.</source>
        <translation>Keeps weights at exactly 0 that are not worth it (with l1): for wide, sparse inputs.</translation>
    </message>
    <message>
        <source>Power of the rate</source>
        <translation>Power of the rate</translation>
    </message>
    <message>
        <source>How the steps shrink as the gradients add up: −0.5 with their root.</source>
        <translation>How the steps shrink as the gradients add up: −0.5 with their root.</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Draws small weights to exactly 0.</source>
        <translation>Draws small weights to exactly 0.</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Keeps the weights small.</source>
        <translation>Keeps the weights small.</translation>
    </message>
    <message>
        <source>L2 shrinkage</source>
        <translation>L2 shrinkage</translation>
    </message>
    <message>
        <source>A penalty on the size of the weights, as part of the gradient.</source>
        <translation>A penalty on the size of the weights, as part of the gradient.</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>Beta</translation>
    </message>
    <message>
        <source>Added to the root of the sum of squares.</source>
        <translation>Added to the root of the sum of squares.</translation>
    </message>
    <message>
        <source>LAMB</source>
        <translation>LAMB</translation>
    </message>
    <message>
        <source>Adam whose step is in proportion to the size of each weight: for very large batches.</source>
        <translation>Adam whose step is in proportion to the size of each weight: for very large batches.</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>For small networks: every step sees all samples, and the curvature of the loss is guessed from the last steps.</source>
        <translation>For small networks: every step sees all samples, and the curvature of the loss is guessed from the last steps.</translation>
    </message>
    <message>
        <source>History</source>
        <translation>History</translation>
    </message>
    <message>
        <source>Steps from which the curvature is guessed.</source>
        <translation>Steps from which the curvature is guessed.</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt</source>
        <translation>Levenberg–Marquardt</translation>
    </message>
    <message>
        <source>For the squared error of very small networks (at most 2000 weights): a few steps in place of thousands.</source>
        <translation>For the squared error of very small networks (at most 2000 weights): a few steps in place of thousands.</translation>
    </message>
    <message>
        <source>First μ</source>
        <translation>First μ</translation>
    </message>
    <message>
        <source>How much the first step is held back.</source>
        <translation>How much the first step is held back.</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Every weight moves by the same step, up or down: needs a rate 3 to 10 times smaller than Adam.</source>
        <translation>Every weight moves by the same step, up or down: needs a rate 3 to 10 times smaller than Adam.</translation>
    </message>
    <message>
        <source>Muon</source>
        <translation>Muon</translation>
    </message>
    <message>
        <source>Moves every matrix evenly in all its directions (Newton–Schulz), everything else by AdamW.</source>
        <translation>Moves every matrix evenly in all its directions (Newton–Schulz), everything else by AdamW.</translation>
    </message>
    <message>
        <source>Weight decay of the others</source>
        <translation>Weight decay of the others</translation>
    </message>
    <message>
        <source>The weight decay of what is no matrix.</source>
        <translation>The weight decay of what is no matrix.</translation>
    </message>
    <message>
        <source>Coefficient a</source>
        <translation>Coefficient a</translation>
    </message>
    <message>
        <source>Of the Newton–Schulz iteration.</source>
        <translation>Of the Newton–Schulz iteration.</translation>
    </message>
    <message>
        <source>Coefficient b</source>
        <translation>Coefficient b</translation>
    </message>
    <message>
        <source>Coefficient c</source>
        <translation>Coefficient c</translation>
    </message>
    <message>
        <source>Rate of the others</source>
        <translation>Rate of the others</translation>
    </message>
    <message>
        <source>The learning rate of what is no matrix, in parts of that of the matrices.</source>
        <translation>The learning rate of what is no matrix, in parts of that of the matrices.</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>Iterations</translation>
    </message>
    <message>
        <source>Of Newton and Schulz, in each step.</source>
        <translation>Of Newton and Schulz, in each step.</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>Size of a step</translation>
    </message>
    <message>
        <source>Root mean square of the step of each matrix, in learning rates.</source>
        <translation>Root mean square of the step of each matrix, in learning rates.</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum before it steps.</source>
        <translation>Adam that looks ahead along its momentum before it steps.</translation>
    </message>
    <message>
        <source>Weight decay: not of biases</source>
        <translation>Weight decay: not of biases</translation>
    </message>
    <message>
        <source>Leaves biases and the weights of normalisations alone.</source>
        <translation>Leaves biases and the weights of normalisations alone.</translation>
    </message>
    <message>
        <source>Average the weights</source>
        <translation>Average the weights</translation>
    </message>
    <message>
        <source>Keeps a moving average of the weights, which takes their place at the end.</source>
        <translation>Keeps a moving average of the weights, which takes their place at the end.</translation>
    </message>
    <message>
        <source>Momentum of the average</source>
        <translation>Momentum of the average</translation>
    </message>
    <message>
        <source>How slowly the average of the weights follows them.</source>
        <translation>How slowly the average of the weights follows them.</translation>
    </message>
    <message>
        <source>Average into place every</source>
        <translation>Average into place every</translation>
    </message>
    <message>
        <source>Steps after which the average takes the place of the weights; 0: only at the end.</source>
        <translation>Steps after which the average takes the place of the weights; 0: only at the end.</translation>
    </message>
    <message>
        <source>Steps for one update</source>
        <translation>Steps for one update</translation>
    </message>
    <message>
        <source>The gradients of so many steps are averaged before the weights change: a larger batch in the same memory; 0: every step changes them.</source>
        <translation>The gradients of so many steps are averaged before the weights change: a larger batch in the same memory; 0: every step changes them.</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>the weights need %1 MB, more than this computer has free</source>
        <translation>the weights need %1 MB, more than this computer has free</translation>
    </message>
    <message>
        <source>Make the layers narrower.</source>
        <translation>Make the layers narrower.</translation>
    </message>
    <message>
        <source>a batch of %1 needs %2 MB of memory, %3 MB are free</source>
        <translation>a batch of %1 needs %2 MB of memory, %3 MB are free</translation>
    </message>
    <message>
        <source>A batch of %1 would fit.</source>
        <translation>A batch of %1 would fit.</translation>
    </message>
    <message>
        <source>Make the network smaller.</source>
        <translation>Make the network smaller.</translation>
    </message>
    <message>
        <source>there is no loss called &apos;%1&apos;</source>
        <translation>there is no loss called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Choose one of the losses that `lamina layers` lists.</source>
        <translation>Choose one of the losses that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>there is no metric called &apos;%1&apos;</source>
        <translation>there is no metric called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Choose one of the metrics that `lamina layers` lists.</source>
        <translation>Choose one of the metrics that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>there is no optimizer called &apos;%1&apos;</source>
        <translation>there is no optimizer called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Choose one of the optimizers that `lamina layers` lists.</source>
        <translation>Choose one of the optimizers that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>%1 classes are too many for a confusion matrix</source>
        <translation>%1 classes are too many for a confusion matrix</translation>
    </message>
    <message>
        <source>Choose accuracy or perplexity.</source>
        <translation>Choose accuracy or perplexity.</translation>
    </message>
    <message>
        <source>the sample weights have the shape %1, which does not fit the output&apos;s</source>
        <translation>the sample weights have the shape %1, which does not fit the output&apos;s</translation>
    </message>
    <message>
        <source>Give one weight for each sample, or one for each of its steps.</source>
        <translation>Give one weight for each sample, or one for each of its steps.</translation>
    </message>
</context>
<context>
    <name>property</name>
    <message>
        <source>true or false</source>
        <translation>true or false</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>an integer from %1 to %2</translation>
    </message>
    <message>
        <source>an integer of at least %1</source>
        <translation>an integer of at least %1</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>an integer</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>a number from %1 to %2</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>a number of at least %1</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>a number</translation>
    </message>
    <message>
        <source>two integers of at least %1</source>
        <translation>two integers of at least %1</translation>
    </message>
    <message>
        <source>one to eight integers, separated by commas</source>
        <translation>one to eight integers, separated by commas</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>one of %1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>a text</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>Activation</translation>
    </message>
    <message>
        <source>%1 integers of at least %2</source>
        <translation>%1 integers of at least %2</translation>
    </message>
    <message>
        <source>numbers from %1 to %2, separated by commas</source>
        <translation>numbers from %1 to %2, separated by commas</translation>
    </message>
    <message>
        <source>numbers, separated by commas</source>
        <translation>numbers, separated by commas</translation>
    </message>
</context>
<context>
    <name>regularizer</name>
    <message>
        <source>None</source>
        <translation>None</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>L1 and L2</source>
        <translation>L1 and L2</translation>
    </message>
</context>
<context>
    <name>schedule</name>
    <message>
        <source>Constant</source>
        <translation>Constant</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>The learning rate stays as it is.</translation>
    </message>
    <message>
        <source>Cosine decay</source>
        <translation>Cosine decay</translation>
    </message>
    <message>
        <source>Falls along half a wave, after a warm-up if there is one: the usual choice for large networks.</source>
        <translation>Falls along half a wave, after a warm-up if there is one: the usual choice for large networks.</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Length</translation>
    </message>
    <message>
        <source>Steps of the fall; 0: all that the warm-up leaves.</source>
        <translation>Steps of the fall; 0: all that the warm-up leaves.</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>Warm-up</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises first.</source>
        <translation>Steps in which the learning rate rises first.</translation>
    </message>
    <message>
        <source>Warm-up target</source>
        <translation>Warm-up target</translation>
    </message>
    <message>
        <source>Where the warm-up leads from the learning rate; 0: from 0 to the learning rate.</source>
        <translation>Where the warm-up leads from the learning rate; 0: from 0 to the learning rate.</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>Cosine with restarts</translation>
    </message>
    <message>
        <source>Falls along half a wave and begins again, with longer waves each time.</source>
        <translation>Falls along half a wave and begins again, with longer waves each time.</translation>
    </message>
    <message>
        <source>First wave</source>
        <translation>First wave</translation>
    </message>
    <message>
        <source>Steps of the first fall; 0: a seventh of the run, so that it restarts twice.</source>
        <translation>Steps of the first fall; 0: a seventh of the run, so that it restarts twice.</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>Longer by</translation>
    </message>
    <message>
        <source>Each wave is so many times as long as the one before.</source>
        <translation>Each wave is so many times as long as the one before.</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>Lower by</translation>
    </message>
    <message>
        <source>Each wave begins at so much of the one before.</source>
        <translation>Each wave begins at so much of the one before.</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>Exponential decay</translation>
    </message>
    <message>
        <source>Falls by the same factor in every stretch.</source>
        <translation>Falls by the same factor in every stretch.</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>Stretch</translation>
    </message>
    <message>
        <source>Steps in which it falls once by the rate; 0: one epoch.</source>
        <translation>Steps in which it falls once by the rate; 0: one epoch.</translation>
    </message>
    <message>
        <source>Inverse time decay</source>
        <translation>Inverse time decay</translation>
    </message>
    <message>
        <source>Falls quickly at first, then ever more slowly.</source>
        <translation>Falls quickly at first, then ever more slowly.</translation>
    </message>
    <message>
        <source>Linear warm-up</source>
        <translation>Linear warm-up</translation>
    </message>
    <message>
        <source>Rises in a straight line and then stays: for the first steps of attention and large batches.</source>
        <translation>Rises in a straight line and then stays: for the first steps of attention and large batches.</translation>
    </message>
    <message>
        <source>Steps of the rise; 0: a tenth of the run.</source>
        <translation>Steps of the rise; 0: a tenth of the run.</translation>
    </message>
    <message>
        <source>First share</source>
        <translation>First share</translation>
    </message>
    <message>
        <source>Of the learning rate, in the first step.</source>
        <translation>Of the learning rate, in the first step.</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>One cycle</translation>
    </message>
    <message>
        <source>Up along half a wave to the learning rate, then down far below where it began: quick training with a large rate.</source>
        <translation>Up along half a wave to the learning rate, then down far below where it began: quick training with a large rate.</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>Rising share</translation>
    </message>
    <message>
        <source>Of the run in which the learning rate rises.</source>
        <translation>Of the run in which the learning rate rises.</translation>
    </message>
    <message>
        <source>First divisor</source>
        <translation>First divisor</translation>
    </message>
    <message>
        <source>It begins at the learning rate divided by this.</source>
        <translation>It begins at the learning rate divided by this.</translation>
    </message>
    <message>
        <source>Last divisor</source>
        <translation>Last divisor</translation>
    </message>
    <message>
        <source>It ends at the first one divided by this.</source>
        <translation>It ends at the first one divided by this.</translation>
    </message>
    <message>
        <source>Decay rate</source>
        <translation>Decay rate</translation>
    </message>
    <message>
        <source>How strongly the learning rate falls.</source>
        <translation>How strongly the learning rate falls.</translation>
    </message>
    <message>
        <source>In stairs</source>
        <translation>In stairs</translation>
    </message>
    <message>
        <source>Falls all at once after each stretch.</source>
        <translation>Falls all at once after each stretch.</translation>
    </message>
    <message>
        <source>Least share</source>
        <translation>Least share</translation>
    </message>
    <message>
        <source>Of the learning rate that is left at the end.</source>
        <translation>Of the learning rate that is left at the end.</translation>
    </message>
    <message>
        <source>Piecewise constant</source>
        <translation>Piecewise constant</translation>
    </message>
    <message>
        <source>Learning rates one after the other, each up to a step that is given.</source>
        <translation>Learning rates one after the other, each up to a step that is given.</translation>
    </message>
    <message>
        <source>Up to step</source>
        <translation>Up to step</translation>
    </message>
    <message>
        <source>Steps at which the next rate begins: 1000, 2000.</source>
        <translation>Steps at which the next rate begins: 1000, 2000.</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>Rates</translation>
    </message>
    <message>
        <source>One more than steps: 0.1, 0.01, 0.001. Empty: the learning rate.</source>
        <translation>One more than steps: 0.1, 0.01, 0.001. Empty: the learning rate.</translation>
    </message>
    <message>
        <source>Polynomial decay</source>
        <translation>Polynomial decay</translation>
    </message>
    <message>
        <source>Falls from the learning rate to another one; power 1: in a straight line.</source>
        <translation>Falls from the learning rate to another one; power 1: in a straight line.</translation>
    </message>
    <message>
        <source>Steps of the whole fall; 0: the whole run.</source>
        <translation>Steps of the whole fall; 0: the whole run.</translation>
    </message>
    <message>
        <source>Last rate</source>
        <translation>Last rate</translation>
    </message>
    <message>
        <source>The learning rate at the end.</source>
        <translation>The learning rate at the end.</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>Power</translation>
    </message>
    <message>
        <source>1: a straight line; 2: steep at first.</source>
        <translation>1: a straight line; 2: steep at first.</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>Repeat</translation>
    </message>
    <message>
        <source>Begins again, lower each time.</source>
        <translation>Begins again, lower each time.</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>Reduce on plateau</translation>
    </message>
    <message>
        <source>Falls when the validation loss has not become better for some epochs.</source>
        <translation>Falls when the validation loss has not become better for some epochs.</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>Factor</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>What the learning rate is multiplied by.</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>Patience</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss.</source>
        <translation>Epochs without a better validation loss.</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>Smallest gain</translation>
    </message>
    <message>
        <source>A loss is better if it is lower by more than this.</source>
        <translation>A loss is better if it is lower by more than this.</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>Rest</translation>
    </message>
    <message>
        <source>Epochs after a fall in which nothing is counted.</source>
        <translation>Epochs after a fall in which nothing is counted.</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>Lowest rate</translation>
    </message>
    <message>
        <source>It does not fall below this.</source>
        <translation>It does not fall below this.</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>Step decay</translation>
    </message>
    <message>
        <source>Falls by a factor after every so many epochs.</source>
        <translation>Falls by a factor after every so many epochs.</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>Every</translation>
    </message>
    <message>
        <source>Epochs between two falls.</source>
        <translation>Epochs between two falls.</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The file is damaged or was not written by Keras or Lamina; use another copy.</source>
        <translation>The file is damaged or was not written by Keras or Lamina; use another copy.</translation>
    </message>
    <message>
        <source>the file could not be put together in memory</source>
        <translation>the file could not be put together in memory</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>Close other programs and try again.</translation>
    </message>
    <message>
        <source>the name “%1” is not allowed in a model file</source>
        <translation>the name “%1” is not allowed in a model file</translation>
    </message>
    <message>
        <source>Rename the layer in the program that wrote the file and save it again.</source>
        <translation>Rename the layer in the program that wrote the file and save it again.</translation>
    </message>
    <message>
        <source>“%1” is a link to elsewhere</source>
        <translation>“%1” is a link to elsewhere</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>“%1” cannot be read</translation>
    </message>
    <message>
        <source>“%1” is not what it should be</source>
        <translation>“%1” is not what it should be</translation>
    </message>
    <message>
        <source>a group has too many members</source>
        <translation>a group has too many members</translation>
    </message>
    <message>
        <source>a group cannot be listed</source>
        <translation>a group cannot be listed</translation>
    </message>
    <message>
        <source>a weight cannot be read</source>
        <translation>a weight cannot be read</translation>
    </message>
    <message>
        <source>a weight is stored outside this file</source>
        <translation>a weight is stored outside this file</translation>
    </message>
    <message>
        <source>a weight is packed in an unknown way</source>
        <translation>a weight is packed in an unknown way</translation>
    </message>
    <message>
        <source>a weight has no plain shape</source>
        <translation>a weight has no plain shape</translation>
    </message>
    <message>
        <source>a weight claims more numbers than the file can hold</source>
        <translation>a weight claims more numbers than the file can hold</translation>
    </message>
    <message>
        <source>a weight does not consist of numbers</source>
        <translation>a weight does not consist of numbers</translation>
    </message>
    <message>
        <source>a block of bytes has another form</source>
        <translation>a block of bytes has another form</translation>
    </message>
    <message>
        <source>a block of bytes cannot be read</source>
        <translation>a block of bytes cannot be read</translation>
    </message>
    <message>
        <source>a text of the file cannot be read</source>
        <translation>a text of the file cannot be read</translation>
    </message>
    <message>
        <source>“%1” is not a text</source>
        <translation>“%1” is not a text</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>“%1” is not a whole number</translation>
    </message>
    <message>
        <source>“%1” is not a list of names</source>
        <translation>“%1” is not a list of names</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>“%1” is too long</translation>
    </message>
    <message>
        <source>a layer&apos;s name is too long for an HDF5 file</source>
        <translation>a layer&apos;s name is too long for an HDF5 file</translation>
    </message>
    <message>
        <source>the layer “%1” is of the class %2, which does not exist here</source>
        <translation>the layer “%1” is of the class %2, which does not exist here</translation>
    </message>
    <message>
        <source>Replace the layer in the program that wrote the file, or open a file without it.</source>
        <translation>Replace the layer in the program that wrote the file, or open a file without it.</translation>
    </message>
    <message>
        <source>the layer “%1” has %2 = %3, which is not available here</source>
        <translation>the layer “%1” has %2 = %3, which is not available here</translation>
    </message>
    <message>
        <source>Change the option in the program that wrote the file and save it again.</source>
        <translation>Change the option in the program that wrote the file and save it again.</translation>
    </message>
    <message>
        <source>The file asks for %1; Lamina computes in float32.</source>
        <translation>The file asks for %1; Lamina computes in float32.</translation>
    </message>
    <message>
        <source>the input “%1” has no fixed size: %2</source>
        <translation>the input “%1” has no fixed size: %2</translation>
    </message>
    <message>
        <source>Give every axis but the first a size in the program that wrote the file.</source>
        <translation>Give every axis but the first a size in the program that wrote the file.</translation>
    </message>
    <message>
        <source>a layer has no class or no options</source>
        <translation>a layer has no class or no options</translation>
    </message>
    <message>
        <source>the input “%1” has no shape</source>
        <translation>the input “%1” has no shape</translation>
    </message>
    <message>
        <source>The layer “%1” has %2 = %3, which is not available here and was left out; it matters only while training.</source>
        <translation>The layer “%1” has %2 = %3, which is not available here and was left out; it matters only while training.</translation>
    </message>
    <message>
        <source>the layer “%1” does not say its %2</source>
        <translation>the layer “%1” does not say its %2</translation>
    </message>
    <message>
        <source>the description of the network is not valid JSON</source>
        <translation>the description of the network is not valid JSON</translation>
    </message>
    <message>
        <source>the description of the network is too long</source>
        <translation>the description of the network is too long</translation>
    </message>
    <message>
        <source>there is not enough space to save the file; the old one was left as it is</source>
        <translation>there is not enough space to save the file; the old one was left as it is</translation>
    </message>
    <message>
        <source>Free some space or save elsewhere.</source>
        <translation>Free some space or save elsewhere.</translation>
    </message>
    <message>
        <source>you may not write here</source>
        <translation>you may not write here</translation>
    </message>
    <message>
        <source>Save elsewhere, or ask for the right to write in this folder.</source>
        <translation>Save elsewhere, or ask for the right to write in this folder.</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>the folder does not exist</translation>
    </message>
    <message>
        <source>Create the folder or save elsewhere.</source>
        <translation>Create the folder or save elsewhere.</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>the file cannot be written: %1</translation>
    </message>
    <message>
        <source>Save elsewhere.</source>
        <translation>Save elsewhere.</translation>
    </message>
    <message>
        <source>the file has no name</source>
        <translation>the file has no name</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>Give it one.</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>this is a folder, not a file</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>Choose another name.</translation>
    </message>
    <message>
        <source>the saved file does not read back as it was written; the old one was left as it is</source>
        <translation>the saved file does not read back as it was written; the old one was left as it is</translation>
    </message>
    <message>
        <source>Save elsewhere: the disk may be failing.</source>
        <translation>Save elsewhere: the disk may be failing.</translation>
    </message>
    <message>
        <source>the start of the HDF5 file is damaged, or its end is missing</source>
        <translation>the start of the HDF5 file is damaged, or its end is missing</translation>
    </message>
    <message>
        <source>this is no checkpoint</source>
        <translation>this is no checkpoint</translation>
    </message>
    <message>
        <source>the checkpoint is damaged: its checksum is another</source>
        <translation>the checkpoint is damaged: its checksum is another</translation>
    </message>
    <message>
        <source>the file cannot be kept for this program alone: %1</source>
        <translation>the file cannot be kept for this program alone: %1</translation>
    </message>
    <message>
        <source>another Lamina works with this file</source>
        <translation>another Lamina works with this file</translation>
    </message>
    <message>
        <source>Close it there, or save under another name.</source>
        <translation>Close it there, or save under another name.</translation>
    </message>
    <message>
        <source>the archive does not hold what Keras puts into it</source>
        <translation>the archive does not hold what Keras puts into it</translation>
    </message>
    <message>
        <source>the inputs of the layer “%1” are not written as Keras writes them</source>
        <translation>the inputs of the layer “%1” are not written as Keras writes them</translation>
    </message>
    <message>
        <source>The layer “%1” is called “%2” here.</source>
        <translation>The layer “%1” is called “%2” here.</translation>
    </message>
    <message>
        <source>the network has no layers</source>
        <translation>the network has no layers</translation>
    </message>
    <message>
        <source>the network has more than %1 layers</source>
        <translation>the network has more than %1 layers</translation>
    </message>
    <message>
        <source>the network was saved before it knew the shape of its input</source>
        <translation>the network was saved before it knew the shape of its input</translation>
    </message>
    <message>
        <source>Build the model in Keras (model.build or one call) and save it again.</source>
        <translation>Build the model in Keras (model.build or one call) and save it again.</translation>
    </message>
    <message>
        <source>two layers are called “%1”</source>
        <translation>two layers are called “%1”</translation>
    </message>
    <message>
        <source>a chain of layers has a second input</source>
        <translation>a chain of layers has a second input</translation>
    </message>
    <message>
        <source>the layer “%1” reads from “%2”, which does not exist</source>
        <translation>the layer “%1” reads from “%2”, which does not exist</translation>
    </message>
    <message>
        <source>the layers feed each other in a circle at “%1”, or one has more inputs than it takes</source>
        <translation>the layers feed each other in a circle at “%1”, or one has more inputs than it takes</translation>
    </message>
    <message>
        <source>the layer “%1” has no input</source>
        <translation>the layer “%1” has no input</translation>
    </message>
    <message>
        <source>the description of the network has no class or no options</source>
        <translation>the description of the network has no class or no options</translation>
    </message>
    <message>
        <source>the network is of the class %1; only Sequential and Functional can be read</source>
        <translation>the network is of the class %1; only Sequential and Functional can be read</translation>
    </message>
    <message>
        <source>Save it as a functional model in Keras.</source>
        <translation>Save it as a functional model in Keras.</translation>
    </message>
    <message>
        <source>The loss %1 does not exist here; choose another before training.</source>
        <translation>The loss %1 does not exist here; choose another before training.</translation>
    </message>
    <message>
        <source>The metric %1 does not exist here and was left out.</source>
        <translation>The metric %1 does not exist here and was left out.</translation>
    </message>
    <message>
        <source>The optimizer %1 does not exist here; %2 takes its place.</source>
        <translation>The optimizer %1 does not exist here; %2 takes its place.</translation>
    </message>
    <message>
        <source>The learning rate followed a schedule; only its first value was taken over.</source>
        <translation>The learning rate followed a schedule; only its first value was taken over.</translation>
    </message>
    <message>
        <source>the process that read the file gave no sensible answer</source>
        <translation>the process that read the file gave no sensible answer</translation>
    </message>
    <message>
        <source>reading the file took too long and was ended</source>
        <translation>reading the file took too long and was ended</translation>
    </message>
    <message>
        <source>the file cannot be read safely; reading it was ended</source>
        <translation>the file cannot be read safely; reading it was ended</translation>
    </message>
    <message>
        <source>The weight %1 of the layer “%2” holds %3 numbers that are not finite.</source>
        <translation>The weight %1 of the layer “%2” holds %3 numbers that are not finite.</translation>
    </message>
    <message>
        <source>reading the file would take more memory than its size can explain</source>
        <translation>reading the file would take more memory than its size can explain</translation>
    </message>
    <message>
        <source>the file cannot be understood</source>
        <translation>the file cannot be understood</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>the file cannot be read: %1</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>this is not a file</translation>
    </message>
    <message>
        <source>Choose an .h5 or .keras file.</source>
        <translation>Choose an .h5 or .keras file.</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>the file is too large</translation>
    </message>
    <message>
        <source>this is neither an HDF5 file nor a .keras archive</source>
        <translation>this is neither an HDF5 file nor a .keras archive</translation>
    </message>
    <message>
        <source>Open a model that Lamina or Keras saved (.h5, .keras).</source>
        <translation>Open a model that Lamina or Keras saved (.h5, .keras).</translation>
    </message>
    <message>
        <source>the HDF5 library cannot open the file</source>
        <translation>the HDF5 library cannot open the file</translation>
    </message>
    <message>
        <source>the description of the network is not written as Keras writes it</source>
        <translation>the description of the network is not written as Keras writes it</translation>
    </message>
    <message>
        <source>the layer “%1” has %2 weights in the file; expected %3</source>
        <translation>the layer “%1” has %2 weights in the file; expected %3</translation>
    </message>
    <message>
        <source>the weight “%1” is missing</source>
        <translation>the weight “%1” is missing</translation>
    </message>
    <message>
        <source>the weight %1 of the layer “%2” has the shape %3; expected %4</source>
        <translation>the weight %1 of the layer “%2” has the shape %3; expected %4</translation>
    </message>
    <message>
        <source>the network has more than %1 parameters</source>
        <translation>the network has more than %1 parameters</translation>
    </message>
    <message>
        <source>the weights of the layer “%1” are missing</source>
        <translation>the weights of the layer “%1” are missing</translation>
    </message>
    <message>
        <source>the layer “%1” has no list of weights</source>
        <translation>the layer “%1” has no list of weights</translation>
    </message>
    <message>
        <source>the file holds weights only, not the network they belong to</source>
        <translation>the file holds weights only, not the network they belong to</translation>
    </message>
    <message>
        <source>the HDF5 file holds no Keras model</source>
        <translation>the HDF5 file holds no Keras model</translation>
    </message>
    <message>
        <source>Save the whole model in Keras: model.save(&quot;model.h5&quot;).</source>
        <translation>Save the whole model in Keras: model.save(&quot;model.h5&quot;).</translation>
    </message>
    <message>
        <source>the file has no list of layers</source>
        <translation>the file has no list of layers</translation>
    </message>
    <message>
        <source>the file has weights for %1 layers; the network has %2</source>
        <translation>the file has weights for %1 layers; the network has %2</translation>
    </message>
    <message>
        <source>the file was written by a newer Lamina (format %1; this one reads up to %2)</source>
        <translation>the file was written by a newer Lamina (format %1; this one reads up to %2)</translation>
    </message>
    <message>
        <source>Open it with the newer program.</source>
        <translation>Open it with the newer program.</translation>
    </message>
    <message>
        <source>the project is missing from the file</source>
        <translation>the project is missing from the file</translation>
    </message>
    <message>
        <source>the list of layers does not fit the network</source>
        <translation>the list of layers does not fit the network</translation>
    </message>
    <message>
        <source>Open the file with the newer program that wrote it.</source>
        <translation>Open the file with the newer program that wrote it.</translation>
    </message>
    <message>
        <source>the layer “%1” was written by a newer Lamina</source>
        <translation>the layer “%1” was written by a newer Lamina</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>there is no such file</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>Check the name and the folder.</translation>
    </message>
    <message>
        <source>you may not read this file</source>
        <translation>you may not read this file</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it.</source>
        <translation>Ask its owner for the right to read it.</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>the file cannot be opened: %1</translation>
    </message>
    <message>
        <source>the process that reads files cannot be started: %1</source>
        <translation>the process that reads files cannot be started: %1</translation>
    </message>
    <message>
        <source>the project cannot be saved, for it could not be read again: %1</source>
        <translation>the project cannot be saved, for it could not be read again: %1</translation>
    </message>
    <message>
        <source>Keras has nothing called %1: whoever opens the file there must define it and name it among the custom_objects.</source>
        <translation>Keras has nothing called %1: whoever opens the file there must define it and name it among the custom_objects.</translation>
    </message>
    <message>
        <source>networks stand inside networks too deeply</source>
        <translation>networks stand inside networks too deeply</translation>
    </message>
    <message>
        <source>the layer “%1” has the hard_sigmoid of Keras 2, which is another function than that of Keras 3 and is not available here</source>
        <translation>the layer “%1” has the hard_sigmoid of Keras 2, which is another function than that of Keras 3 and is not available here</translation>
    </message>
    <message>
        <source>the weights of this network take %1 GB, this computer has %2 GB of memory</source>
        <translation>the weights of this network take %1 GB, this computer has %2 GB of memory</translation>
    </message>
    <message>
        <source>A network of this size can be looked at here, not saved or trained.</source>
        <translation>A network of this size can be looked at here, not saved or trained.</translation>
    </message>
    <message>
        <source>The layer “%1” leads to no output of the network and was left out.</source>
        <translation>The layer “%1” leads to no output of the network and was left out.</translation>
    </message>
    <message>
        <source>The layer “%1” keeps its state from batch to batch in Keras; here every batch begins without one.</source>
        <translation>The layer “%1” keeps its state from batch to batch in Keras; here every batch begins without one.</translation>
    </message>
    <message>
        <source>“%1” is the operation %2 of Keras with arguments that no layer here has</source>
        <translation>“%1” is the operation %2 of Keras with arguments that no layer here has</translation>
    </message>
    <message>
        <source>Replace it by layers in the program that wrote the file, or open a file without it.</source>
        <translation>Replace it by layers in the program that wrote the file, or open a file without it.</translation>
    </message>
    <message>
        <source>The loss %1 has %2 = %3, which is not available here and was left out.</source>
        <translation>The loss %1 has %2 = %3, which is not available here and was left out.</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>is no theme of Lamina: %1</source>
        <translation>is no theme of Lamina: %1</translation>
    </message>
    <message>
        <source>Reset the theme in the settings.</source>
        <translation>Reset the theme in the settings.</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>the checkpoint does not belong to this network: the size of &quot;%1&quot; differs</source>
        <translation>the checkpoint does not belong to this network: the size of &quot;%1&quot; differs</translation>
    </message>
    <message>
        <source>Start the training anew, without --resume.</source>
        <translation>Start the training anew, without --resume.</translation>
    </message>
    <message>
        <source>the checkpoint lacks &quot;%1&quot; or holds something else under that name</source>
        <translation>the checkpoint lacks &quot;%1&quot; or holds something else under that name</translation>
    </message>
    <message>
        <source>expected cpu, cuda or auto, got &quot;%1&quot;</source>
        <translation>expected cpu, cuda or auto, got &quot;%1&quot;</translation>
    </message>
    <message>
        <source>Choose one of these devices.</source>
        <translation>Choose one of these devices.</translation>
    </message>
    <message>
        <source>the checkpoint does not belong to this network: the number of metrics differs</source>
        <translation>the checkpoint does not belong to this network: the number of metrics differs</translation>
    </message>
    <message>
        <source>Step %1: the data contain a value that is not a finite number (input %2). Look for missing or very large values in the data.</source>
        <translation>Step %1: the data contain a value that is not a finite number (input %2). Look for missing or very large values in the data.</translation>
    </message>
    <message>
        <source>Step %1: the output of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>Step %1: the output of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</translation>
    </message>
    <message>
        <source>Step %1: the gradient in %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>Step %1: the gradient in %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</translation>
    </message>
    <message>
        <source>Step %1: the weight %3 of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>Step %1: the weight %3 of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</translation>
    </message>
    <message>
        <source>Step %1: the loss is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>Step %1: the loss is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</translation>
    </message>
    <message>
        <source>there are no samples to train on</source>
        <translation>there are no samples to train on</translation>
    </message>
    <message>
        <source>Choose data, or give the training part a share of them.</source>
        <translation>Choose data, or give the training part a share of them.</translation>
    </message>
    <message>
        <source>expected a number of at least 1, got %1</source>
        <translation>expected a number of at least 1, got %1</translation>
    </message>
    <message>
        <source>Choose 32, for example.</source>
        <translation>Choose 32, for example.</translation>
    </message>
    <message>
        <source>Undo the change, or start the training anew, without --resume.</source>
        <translation>Undo the change, or start the training anew, without --resume.</translation>
    </message>
    <message>
        <source>the network has been changed since the run was interrupted</source>
        <translation>the network has been changed since the run was interrupted</translation>
    </message>
    <message>
        <source>the training settings have been changed since the run was interrupted</source>
        <translation>the training settings have been changed since the run was interrupted</translation>
    </message>
    <message>
        <source>the data have been changed since the run was interrupted</source>
        <translation>the data have been changed since the run was interrupted</translation>
    </message>
    <message>
        <source>the run was begun on &quot;%1&quot; and cannot go on bit by bit on &quot;%2&quot;</source>
        <translation>the run was begun on &quot;%1&quot; and cannot go on bit by bit on &quot;%2&quot;</translation>
    </message>
    <message>
        <source>Go on where it was begun, or start the training anew, without --resume.</source>
        <translation>Go on where it was begun, or start the training anew, without --resume.</translation>
    </message>
    <message>
        <source>expected a number of at least 0, got %1</source>
        <translation>expected a number of at least 0, got %1</translation>
    </message>
    <message>
        <source>Type a small positive number such as 0.001.</source>
        <translation>Type a small positive number such as 0.001.</translation>
    </message>
    <message>
        <source>the checkpoint contradicts itself: step %1, epoch %2</source>
        <translation>the checkpoint contradicts itself: step %1, epoch %2</translation>
    </message>
    <message>
        <source>neither of the two checkpoints beside the file is whole</source>
        <translation>neither of the two checkpoints beside the file is whole</translation>
    </message>
    <message>
        <source>Give data of the kind that the network was trained on.</source>
        <translation>Give data of the kind that the network was trained on.</translation>
    </message>
    <message>
        <source>the network has %1 inputs, the data have %2</source>
        <translation>the network has %1 inputs, the data have %2</translation>
    </message>
    <message>
        <source>expected samples of shape %1, got %2</source>
        <translation>expected samples of shape %1, got %2</translation>
    </message>
    <message>
        <source>no data are chosen</source>
        <translation>no data are chosen</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>Choose data first.</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice. Choose a smaller batch or a smaller network.</source>
        <translation>The memory of this computer does not suffice. Choose a smaller batch or a smaller network.</translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>The training failed: %1</translation>
    </message>
    <message>
        <source>The checkpoint could not be written: %1</source>
        <translation>The checkpoint could not be written: %1</translation>
    </message>
    <message>
        <source>the network has not learnt from text: it knows no vocabulary</source>
        <translation>the network has not learnt from text: it knows no vocabulary</translation>
    </message>
    <message>
        <source>Train it on text that is to be continued.</source>
        <translation>Train it on text that is to be continued.</translation>
    </message>
    <message>
        <source>expected an output for each token of the window, %1, got %2</source>
        <translation>expected an output for each token of the window, %1, got %2</translation>
    </message>
    <message>
        <source>Only a network that continues text can write.</source>
        <translation>Only a network that continues text can write.</translation>
    </message>
    <message>
        <source>Give each class a weight such as 1.</source>
        <translation>Give each class a weight such as 1.</translation>
    </message>
    <message>
        <source>there is no precision called &apos;%1&apos;</source>
        <translation>there is no precision called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Choose float32, mixed_bfloat16 or mixed_float16.</source>
        <translation>Choose float32, mixed_bfloat16 or mixed_float16.</translation>
    </message>
    <message>
        <source>Choose L-BFGS or Adam instead.</source>
        <translation>Choose L-BFGS or Adam instead.</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt needs one output with the mean squared error as its loss</source>
        <translation>Levenberg–Marquardt needs one output with the mean squared error as its loss</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt looks at single samples, which %1 cannot normalise</source>
        <translation>Levenberg–Marquardt looks at single samples, which %1 cannot normalise</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt takes at most %1 weights, this network has %2</source>
        <translation>Levenberg–Marquardt takes at most %1 weights, this network has %2</translation>
    </message>
    <message>
        <source>%1 samples with %2 outputs and %3 weights are too many for Levenberg–Marquardt</source>
        <translation>%1 samples with %2 outputs and %3 weights are too many for Levenberg–Marquardt</translation>
    </message>
    <message>
        <source>this optimizer finds the length of its steps by itself</source>
        <translation>this optimizer finds the length of its steps by itself</translation>
    </message>
    <message>
        <source>Choose another optimizer, such as Adam.</source>
        <translation>Choose another optimizer, such as Adam.</translation>
    </message>
    <message>
        <source>there is no schedule called &apos;%1&apos;</source>
        <translation>there is no schedule called &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Choose one of the schedules that `lamina layers` lists.</source>
        <translation>Choose one of the schedules that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>%1 cannot keep the constraint of a weight</source>
        <translation>%1 cannot keep the constraint of a weight</translation>
    </message>
    <message>
        <source>Remove the constraint, or choose another optimizer.</source>
        <translation>Remove the constraint, or choose another optimizer.</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt counts every sample the same: it takes no sample weights and no other reduction than the mean</source>
        <translation>Levenberg–Marquardt counts every sample the same: it takes no sample weights and no other reduction than the mean</translation>
    </message>
</context>
</TS>
