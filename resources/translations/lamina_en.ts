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
        <source>the layer's parameters</source>
        <translation>the layer's parameters</translation>
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
        <source>Normalise, regularise</source>
        <translation>Normalise, regularise</translation>
    </message>
    <message>
        <source>Recurrent, attention</source>
        <translation>Recurrent, attention</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>Merge</translation>
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
        <source>there is no loss called '%1'</source>
        <translation>there is no loss called '%1'</translation>
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
</context>
<context>
    <name>cli</name>
    <message>
        <source>expected a reference network or 'limits', got '%1'</source>
        <translation>expected a reference network or 'limits', got '%1'</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>Known are: %1.</translation>
    </message>
    <message>
        <source>reference networks (P1 … P9), or 'limits'; all of them without</source>
        <translation>reference networks (P1 … P9), or 'limits'; all of them without</translation>
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
        <source>expected nothing more, got '%1'</source>
        <translation>expected nothing more, got '%1'</translation>
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
        <source>expected %1, got '%2'</source>
        <translation>expected %1, got '%2'</translation>
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
        <source>the samples: CSV, IDX, .npy, .npz, a picture or a folder of pictures</source>
        <translation>the samples: CSV, IDX, .npy, .npz, a picture or a folder of pictures</translation>
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
        <source>own data: CSV, IDX, .npz, or a folder of pictures with a sub-folder for each class</source>
        <translation>own data: CSV, IDX, .npz, or a folder of pictures with a sub-folder for each class</translation>
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
        <source>line %1: expected a separator after the closing quotation mark, got "%2"</source>
        <translation>line %1: expected a separator after the closing quotation mark, got "%2"</translation>
    </message>
    <message>
        <source>expected one character as separator, got "%1"</source>
        <translation>expected one character as separator, got "%1"</translation>
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
        <source>line %1, column %2: expected names that differ, got "%3" twice</source>
        <translation>line %1, column %2: expected names that differ, got "%3" twice</translation>
    </message>
    <message>
        <source>Rename one of the two columns.</source>
        <translation>Rename one of the two columns.</translation>
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
        <source>expected the target column "%1", found only: %2</source>
        <translation>expected the target column "%1", found only: %2</translation>
    </message>
    <message>
        <source>expected a column "%1", found only: %2</source>
        <translation>expected a column "%1", found only: %2</translation>
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
        <source>expected the encoding utf-8 or gb18030, got "%1"</source>
        <translation>expected the encoding utf-8 or gb18030, got "%1"</translation>
    </message>
    <message>
        <source>The file was read as %1.</source>
        <translation>The file was read as %1.</translation>
    </message>
    <message>
        <source>expected a number, got "%1"</source>
        <translation>expected a number, got "%1"</translation>
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
        <source>expected one of the data sets %1, got "%2"</source>
        <translation>expected one of the data sets %1, got "%2"</translation>
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
        <source>expected data of the kind builtin, generator, csv, idx, npz, npy or pictures, got "%1"</source>
        <translation>expected data of the kind builtin, generator, csv, idx, npz, npy or pictures, got "%1"</translation>
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
        <source>expected one of the options %1, got "%2"</source>
        <translation>expected one of the options %1, got "%2"</translation>
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
        <source>expected one of the generators %1, got "%2"</source>
        <translation>expected one of the generators %1, got "%2"</translation>
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
        <source>expected an IDX file with "images" in its name in this folder, found none</source>
        <translation>expected an IDX file with "images" in its name in this folder, found none</translation>
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
        <source>expected the labels in a file beside it, with "labels" and "idx1" in its name, found none</source>
        <translation>expected the labels in a file beside it, with "labels" and "idx1" in its name, found none</translation>
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
        <source>expected an array of numbers, got the type "%1"</source>
        <translation>expected an array of numbers, got the type "%1"</translation>
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
        <source>expected names in UTF-8, got "%1"</source>
        <translation>expected names in UTF-8, got "%1"</translation>
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
        <source>expected at least two classes, got one ("%1")</source>
        <translation>expected at least two classes, got one ("%1")</translation>
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
        <source>sample %1: expected one of the classes %2, got "%3"</source>
        <translation>sample %1: expected one of the classes %2, got "%3"</translation>
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
        <source>expected one of the classes %1, got "%2"</source>
        <translation>expected one of the classes %1, got "%2"</translation>
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
        <source>expected a later time than in the line before, got "%1"</source>
        <translation>expected a later time than in the line before, got "%1"</translation>
    </message>
    <message>
        <source>Sort the file by time, the oldest line first.</source>
        <translation>Sort the file by time, the oldest line first.</translation>
    </message>
    <message>
        <source>expected a value, got none ("%1")</source>
        <translation>expected a value, got none ("%1")</translation>
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
        <source>If this is a series over time, set a window, for example of 12 steps.</source>
        <translation>If this is a series over time, set a window, for example of 12 steps.</translation>
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
        <source>expected at least two classes in column %1, got one ("%2")</source>
        <translation>expected at least two classes in column %1, got one ("%2")</translation>
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
        <source>expected a number that fits into 32 bits, got "%1"</source>
        <translation>expected a number that fits into 32 bits, got "%1"</translation>
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
        <source>Target: %1, %2 classes. Features, %3 columns: %4.</source>
        <translation>Target: %1, %2 classes. Features, %3 columns: %4.</translation>
    </message>
    <message>
        <source>Target: %1, a number. Features, %2 columns: %3.</source>
        <translation>Target: %1, a number. Features, %2 columns: %3.</translation>
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
        <source>expected the folder 'resources' beside the program or above it, found none</source>
        <translation>expected the folder 'resources' beside the program or above it, found none</translation>
    </message>
    <message>
        <source>Install Lamina again or set LAMINA_RESOURCES to that folder.</source>
        <translation>Install Lamina again or set LAMINA_RESOURCES to that folder.</translation>
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
        <source>expected the entry '%1', found none</source>
        <translation>expected the entry '%1', found none</translation>
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
        <source>Add &amp;layer…</source>
        <translation>Add &amp;layer…</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>&amp;Tidy</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>&amp;Fit everything</translation>
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
        <source>Fit the network's input and last layer to these data</source>
        <translation>Fit the network's input and last layer to these data</translation>
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
        <source>File: CSV, IDX, npz…</source>
        <translation>File: CSV, IDX, npz…</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>Folder of pictures…</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>Open data</translation>
    </message>
    <message>
        <source>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte)</source>
        <translation>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte)</translation>
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
        <source>The network sees %1; %2 training, %3 validation, %4 test samples.</source>
        <translation>The network sees %1; %2 training, %3 validation, %4 test samples.</translation>
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
        <source>Save the changes to "%1" first?</source>
        <translation>Save the changes to "%1" first?</translation>
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
        <source>"%1" could not be opened</source>
        <translation>"%1" could not be opened</translation>
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
        <source>"%1" could not be saved</source>
        <translation>"%1" could not be saved</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>Unsaved work was found</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while "%1" had unsaved changes. There is a copy of %2.</source>
        <translation>The program ended unexpectedly while "%1" had unsaved changes. There is a copy of %2.</translation>
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
        <source>Don't save</source>
        <translation>Don't save</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancel</translation>
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
        <source>There are lenses for points in the plane, classes and numbers.</source>
        <translation>There are lenses for points in the plane, classes and numbers.</translation>
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
</context>
<context>
    <name>lamina::NewDialog</name>
    <message>
        <source>New network</source>
        <translation>New network</translation>
    </message>
    <message>
        <source>Start from an example that trains at once, or from nothing.</source>
        <translation>Start from an example that trains at once, or from nothing.</translation>
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
</context>
<context>
    <name>lamina::PanelTitle</name>
    <message>
        <source>More</source>
        <translation>More</translation>
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
        <source>Number of neurons: the length of the output's last axis.</source>
        <translation>Number of neurons: the length of the output's last axis.</translation>
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
        <source>The function of the three gates.</source>
        <translation>The function of the three gates.</translation>
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
        <source>expected a layer with a name and number of its own, got '%1'</source>
        <translation>expected a layer with a name and number of its own, got '%1'</translation>
    </message>
    <message>
        <source>Names have letters, digits, _ - and . and are used once.</source>
        <translation>Names have letters, digits, _ - and . and are used once.</translation>
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
        <source>there is no loss called '%1'</source>
        <translation>there is no loss called '%1'</translation>
    </message>
    <message>
        <source>Choose one of the losses that `lamina layers` lists.</source>
        <translation>Choose one of the losses that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>there is no metric called '%1'</source>
        <translation>there is no metric called '%1'</translation>
    </message>
    <message>
        <source>Choose one of the metrics that `lamina layers` lists.</source>
        <translation>Choose one of the metrics that `lamina layers` lists.</translation>
    </message>
    <message>
        <source>there is no optimizer called '%1'</source>
        <translation>there is no optimizer called '%1'</translation>
    </message>
    <message>
        <source>Choose one of the optimizers that `lamina layers` lists.</source>
        <translation>Choose one of the optimizers that `lamina layers` lists.</translation>
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
        <source>a layer's name is too long for an HDF5 file</source>
        <translation>a layer's name is too long for an HDF5 file</translation>
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
        <source>The option %1 of the layer “%2” is unknown here and was left out.</source>
        <translation>The option %1 of the layer “%2” is unknown here and was left out.</translation>
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
        <source>the layer “%1” normalises axis %2; only the last axis is available here</source>
        <translation>the layer “%1” normalises axis %2; only the last axis is available here</translation>
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
        <source>Save the whole model in Keras: model.save("model.h5").</source>
        <translation>Save the whole model in Keras: model.save("model.h5").</translation>
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
        <source>the checkpoint does not belong to this network: the size of "%1" differs</source>
        <translation>the checkpoint does not belong to this network: the size of "%1" differs</translation>
    </message>
    <message>
        <source>Start the training anew, without --resume.</source>
        <translation>Start the training anew, without --resume.</translation>
    </message>
    <message>
        <source>the checkpoint lacks "%1" or holds something else under that name</source>
        <translation>the checkpoint lacks "%1" or holds something else under that name</translation>
    </message>
    <message>
        <source>expected cpu, cuda or auto, got "%1"</source>
        <translation>expected cpu, cuda or auto, got "%1"</translation>
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
        <source>the run was begun on "%1" and cannot go on bit by bit on "%2"</source>
        <translation>the run was begun on "%1" and cannot go on bit by bit on "%2"</translation>
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
</context>
</TS>
