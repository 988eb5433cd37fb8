<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Dialogs</name>
    <message>
        <source>About Lamina</source>
        <translation>关于 Lamina</translation>
    </message>
    <message>
        <source>A workbench for neural networks: click a network together layer by layer, watch it learn, and take it away as one HDF5 file that Keras opens too.</source>
        <translation>神经网络工作台：点击鼠标逐层搭建网络，观察它如何学习，再存成一个 Keras 也能打开的 HDF5 文件带走。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. Made with Qt, QCustomPlot, Eigen, Google Highway, HDF5, and the fonts Inter and JetBrains Mono.</source>
        <translation>自由软件，采用 GNU 通用公共许可证第 3 版或更高版本。使用了 Qt、QCustomPlot、Eigen、Google Highway、HDF5，以及 Inter 和 JetBrains Mono 字体。</translation>
    </message>
    <message>
        <source>Keyboard and mouse</source>
        <translation>键盘与鼠标</translation>
    </message>
    <message>
        <source>train or pause</source>
        <translation>训练或暂停</translation>
    </message>
    <message>
        <source>one step; reset</source>
        <translation>单步；重置</translation>
    </message>
    <message>
        <source>search for a layer and add it</source>
        <translation>查找并添加层</translation>
    </message>
    <message>
        <source>go along the wires, between branches</source>
        <translation>沿连线移动，在分支之间切换</translation>
    </message>
    <message>
        <source>extend the selection</source>
        <translation>扩展选择</translation>
    </message>
    <message>
        <source>the layer's parameters</source>
        <translation>该层的属性</translation>
    </message>
    <message>
        <source>delete, the neighbours are joined</source>
        <translation>删除，相邻的层自动相连</translation>
    </message>
    <message>
        <source>undo, redo: every edit</source>
        <translation>撤销、重做：所有编辑</translation>
    </message>
    <message>
        <source>copy, cut, paste, duplicate</source>
        <translation>复制、剪切、粘贴、复制一份</translation>
    </message>
    <message>
        <source>select all; cancel, select nothing</source>
        <translation>全选；取消、清除选择</translation>
    </message>
    <message>
        <source>fit everything; 100 %</source>
        <translation>显示全部；100 %</translation>
    </message>
    <message>
        <source>tidy up</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>rename, help on the layer, find</source>
        <translation>重命名、该层的帮助、查找</translation>
    </message>
    <message>
        <source>Ctrl+wheel</source>
        <translation>Ctrl+滚轮</translation>
    </message>
    <message>
        <source>zoom at the cursor</source>
        <translation>以光标为中心缩放</translation>
    </message>
    <message>
        <source>middle drag, Space+drag</source>
        <translation>中键拖动、空格+拖动</translation>
    </message>
    <message>
        <source>move the canvas</source>
        <translation>移动画布</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>as the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Presentation size</source>
        <translation>演示尺寸</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>动画</translation>
    </message>
</context>
<context>
    <name>activation</name>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
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
        <translation>指数</translation>
    </message>
</context>
<context>
    <name>backend</name>
    <message>
        <source>this build has no CUDA back-end</source>
        <translation>此版本不含 CUDA 后端</translation>
    </message>
    <message>
        <source>Choose the device cpu or auto.</source>
        <translation>请选择设备 cpu 或 auto。</translation>
    </message>
</context>
<context>
    <name>category</name>
    <message>
        <source>Input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <source>Core</source>
        <translation>基础</translation>
    </message>
    <message>
        <source>Convolution</source>
        <translation>卷积</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Normalise, regularise</source>
        <translation>归一化与正则化</translation>
    </message>
    <message>
        <source>Recurrent, attention</source>
        <translation>循环与注意力</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并</translation>
    </message>
</context>
<context>
    <name>check</name>
    <message>
        <source>1 axis</source>
        <translation>1 个轴</translation>
    </message>
    <message>
        <source>%1 axes</source>
        <translation>%1 个轴</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>改用 %1</translation>
    </message>
    <message>
        <source>%1: expected %2, got %3</source>
        <translation>%1：应为%2，实际为 %3</translation>
    </message>
    <message>
        <source>the network has no layers</source>
        <translation>网络中还没有层</translation>
    </message>
    <message>
        <source>nothing enters the network: it has no Input</source>
        <translation>网络没有输入层，数据无从进入</translation>
    </message>
    <message>
        <source>stands on a circle of wires</source>
        <translation>处在连线构成的环上</translation>
    </message>
    <message>
        <source>Insert Input</source>
        <translation>插入输入层</translation>
    </message>
    <message>
        <source>there is no layer of the type %1 here</source>
        <translation>这里没有类型为 %1 的层</translation>
    </message>
    <message>
        <source>nothing is connected to its input</source>
        <translation>输入端没有连接任何层</translation>
    </message>
    <message>
        <source>needs at least %1 inputs, has %2</source>
        <translation>至少需要 %1 个输入，现有 %2 个</translation>
    </message>
    <message>
        <source>takes %1 input, has %2</source>
        <translation>只接受 %1 个输入，现有 %2 个</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入%1层</translation>
    </message>
    <message>
        <source>Remove the layer</source>
        <translation>删除该层</translation>
    </message>
    <message>
        <source>needs an input of %1, receives %2 (%3)</source>
        <translation>需要 %1 的输入，收到 %2（%3）</translation>
    </message>
    <message>
        <source>cannot use the weights of another layer: their shapes differ</source>
        <translation>无法共用另一层的权重：形状不同</translation>
    </message>
    <message>
        <source>nobody reads this input</source>
        <translation>没有任何层使用这个输入</translation>
    </message>
    <message>
        <source>the data have %1 inputs, the network has %2</source>
        <translation>数据有 %1 个输入，网络有 %2 个</translation>
    </message>
    <message>
        <source>the data have the shape %1, this input %2</source>
        <translation>数据的形状是 %1，而这个输入是 %2</translation>
    </message>
    <message>
        <source>there is no loss called '%1'</source>
        <translation>没有名为“%1”的损失函数</translation>
    </message>
    <message>
        <source>needs a flat input (1 axis), receives %1</source>
        <translation>需要展平的输入（1 个轴），收到 %1</translation>
    </message>
    <message>
        <source>Use %1 units</source>
        <translation>改为 %1 个单元</translation>
    </message>
    <message>
        <source>the data have %1 classes, so the output must be %2; it is %3</source>
        <translation>数据有 %1 个类别，输出应为 %2，现为 %3</translation>
    </message>
    <message>
        <source>the target is %1, the output is %2</source>
        <translation>目标的形状是 %1，输出是 %2</translation>
    </message>
    <message>
        <source>the loss %1 needs class numbers, the target has values</source>
        <translation>损失 %1 需要类别编号，而目标是数值</translation>
    </message>
    <message>
        <source>the loss %1 is meant for numbers, the target has %2 classes</source>
        <translation>损失 %1 用于数值，而目标有 %2 个类别</translation>
    </message>
    <message>
        <source>the loss %1 needs one output for each class, the target is yes or no</source>
        <translation>损失 %1 需要每个类别一个输出，而目标是二分类</translation>
    </message>
    <message>
        <source>%1 exclusive classes with sigmoid: the probabilities will not add up to 1</source>
        <translation>%1 个互斥类别用了 sigmoid：各概率之和不会等于 1</translation>
    </message>
    <message>
        <source>the loss %1 expects probabilities: use softmax</source>
        <translation>损失 %1 需要概率：请用 softmax</translation>
    </message>
    <message>
        <source>the loss %1 expects a probability: use sigmoid</source>
        <translation>损失 %1 需要概率：请用 sigmoid</translation>
    </message>
    <message>
        <source>softmax over a single unit is always 1</source>
        <translation>单个单元的 softmax 恒等于 1</translation>
    </message>
    <message>
        <source>%1 cannot reach every value of the target</source>
        <translation>%1 的输出无法取到目标的所有值</translation>
    </message>
    <message>
        <source>no pooling after it: %1 makes %2 hold %3 % of all parameters</source>
        <translation>其后没有池化：%1 使 %2 占去全部参数的 %3 %</translation>
    </message>
    <message>
        <source>Set the shape to %1</source>
        <translation>把形状设为 %1</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>expected a reference network or 'limits', got '%1'</source>
        <translation>需要参考网络名称或 'limits',得到的是 '%1'</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>可用的有:%1。</translation>
    </message>
    <message>
        <source>reference networks (P1 … P9), or 'limits'; all of them without</source>
        <translation>参考网络(P1 … P9)或 'limits';省略则全部运行</translation>
    </message>
    <message>
        <source>threads to compute with</source>
        <translation>用于计算的线程数</translation>
    </message>
    <message>
        <source>time to measure each network</source>
        <translation>每个网络的测量时间</translation>
    </message>
    <message>
        <source>also show the time of each kernel</source>
        <translation>同时显示每个核函数的耗时</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>a whole number of at least %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>explain this verb</source>
        <translation>说明此命令</translation>
    </message>
    <message>
        <source>expected nothing more, got '%1'</source>
        <translation>此处不应再有内容，实际为“%1”</translation>
    </message>
    <message>
        <source>there is no option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>Did you mean %1?</source>
        <translation>是否想输入 %1？</translation>
    </message>
    <message>
        <source>`lamina help %1` shows how to call it.</source>
        <translation>`lamina help %1` 说明它的用法。</translation>
    </message>
    <message>
        <source>expected %1, got nothing</source>
        <translation>应为 %1，实际为空</translation>
    </message>
    <message>
        <source>the call does not fit: %1</source>
        <translation>命令行有误：%1</translation>
    </message>
    <message>
        <source>expected it once, got it %1 times</source>
        <translation>只应出现一次，实际出现 %1 次</translation>
    </message>
    <message>
        <source>expected %1, got '%2'</source>
        <translation>应为 %1，实际为“%2”</translation>
    </message>
    <message>
        <source>options</source>
        <translation>选项</translation>
    </message>
    <message>
        <source>there is no such verb and no such file</source>
        <translation>没有这个命令，也没有这个文件</translation>
    </message>
    <message>
        <source>`lamina help` lists the verbs.</source>
        <translation>`lamina help` 列出所有命令。</translation>
    </message>
    <message>
        <source>Did you mean `lamina %1`?</source>
        <translation>是否想输入 `lamina %1`？</translation>
    </message>
    <message>
        <source>standard output</source>
        <translation>标准输出</translation>
    </message>
    <message>
        <source>it cannot be written</source>
        <translation>无法写入</translation>
    </message>
    <message>
        <source>Check the free space of the disk.</source>
        <translation>请检查磁盘剩余空间。</translation>
    </message>
    <message>
        <source>there is not enough memory</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Close other programs, or use a smaller network or batch.</source>
        <translation>请关闭其他程序，或改用更小的网络或批大小。</translation>
    </message>
    <message>
        <source>an unforeseen fault: %1</source>
        <translation>意外错误：%1</translation>
    </message>
    <message>
        <source>Please report this with the project file.</source>
        <translation>请连同项目文件一起报告此问题。</translation>
    </message>
    <message>
        <source>the network has no weights yet</source>
        <translation>网络还没有权重</translation>
    </message>
    <message>
        <source>Train it first: `lamina train %1`.</source>
        <translation>请先训练：`lamina train %1`。</translation>
    </message>
    <message>
        <source>there are no samples to evaluate</source>
        <translation>没有可供评估的样本</translation>
    </message>
    <message>
        <source>Name some with --data.</source>
        <translation>请用 --data 指定数据。</translation>
    </message>
    <message>
        <source>a project file</source>
        <translation>项目文件</translation>
    </message>
    <message>
        <source>other data: CSV, IDX, .npz with x and y, or a folder of pictures</source>
        <translation>其他数据：CSV、IDX、含 x 和 y 的 .npz，或图片文件夹</translation>
    </message>
    <message>
        <source>evaluate on this share of the samples, which training kept for validation</source>
        <translation>用训练时留作验证的这一比例的样本进行评估</translation>
    </message>
    <message>
        <source>keep the samples in their order</source>
        <translation>保持样本原有顺序</translation>
    </message>
    <message>
        <source>threads to compute with; default: all cores</source>
        <translation>计算所用线程数；默认使用全部核心</translation>
    </message>
    <message>
        <source>%1: %2 parameters, %3 training, %4 validation and %5 test samples, on %6 with %7 threads</source>
        <translation>%1：%2 个参数，训练样本 %3 个，验证样本 %4 个，测试样本 %5 个；设备 %6，%7 个线程</translation>
    </message>
    <message>
        <source>epoch %1/%2  %3  %4 s</source>
        <translation>轮次 %1/%2  %3  %4 秒</translation>
    </message>
    <message>
        <source>epoch %1/%2 %3 %4 samples/s, %5 left</source>
        <translation>轮次 %1/%2 %3 %4 样本/秒，剩余 %5</translation>
    </message>
    <message>
        <source>Finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Stopped early: no better epoch came</source>
        <translation>提前停止：之后的轮次没有更好</translation>
    </message>
    <message>
        <source>Ended: a value is no longer a finite number</source>
        <translation>已结束：出现了非有限数值</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 after %2 epochs</source>
        <translation>%1，共 %2 轮</translation>
    </message>
    <message>
        <source>Saved to %1</source>
        <translation>已保存到 %1</translation>
    </message>
    <message>
        <source>%1, %2 samples: %3</source>
        <translation>%1，%2 个样本：%3</translation>
    </message>
    <message>
        <source>Lamina: click a neural network together, watch it learn, look inside every number.</source>
        <translation>Lamina：点击鼠标搭建神经网络，观察它如何学习，看清每一个数。</translation>
    </message>
    <message>
        <source>open the window</source>
        <translation>打开窗口</translation>
    </message>
    <message>
        <source>`lamina help VERB` explains a verb.</source>
        <translation>`lamina help VERB` 说明一个命令。</translation>
    </message>
    <message>
        <source>the verb to explain</source>
        <translation>要说明的命令</translation>
    </message>
    <message>
        <source>there is no such verb</source>
        <translation>没有这个命令</translation>
    </message>
    <message>
        <source>Did you mean `lamina help %1`?</source>
        <translation>是否想输入 `lamina help %1`？</translation>
    </message>
    <message>
        <source>This example does not suit these data; choose another with `lamina templates`.</source>
        <translation>此示例不适合这些数据；请用 `lamina templates` 另选一个。</translation>
    </message>
    <message>
        <source>there is no example of this name</source>
        <translation>没有这个名称的示例</translation>
    </message>
    <message>
        <source>`lamina templates` lists them.</source>
        <translation>`lamina templates` 列出所有示例。</translation>
    </message>
    <message>
        <source>%1 is ready; train it with `lamina train %1`</source>
        <translation>%1 已就绪；用 `lamina train %1` 训练它</translation>
    </message>
    <message>
        <source>print one JSON object a line</source>
        <translation>每行输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>expected a name that ends with .png, .svg or .csv</source>
        <translation>文件名应以 .png、.svg 或 .csv 结尾</translation>
    </message>
    <message>
        <source>there is no run to plot</source>
        <translation>没有可绘制的运行记录</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写入该文件</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>the chart to write: .png, .svg or .csv</source>
        <translation>要写入的图表：.png、.svg 或 .csv</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>the samples: CSV, IDX, .npy, .npz, a picture or a folder of pictures</source>
        <translation>样本：CSV、IDX、.npy、.npz、一张图片或图片文件夹</translation>
    </message>
    <message>
        <source>the CSV file to write; default: standard output</source>
        <translation>要写入的 CSV 文件；默认写到标准输出</translation>
    </message>
    <message>
        <source>direct convolution, for comparing with other programs</source>
        <translation>使用直接卷积，便于与其他程序比较</translation>
    </message>
    <message>
        <source>there is no op of that name</source>
        <translation>没有这个名称的运算</translation>
    </message>
    <message>
        <source>Leave --op out to check all of them.</source>
        <translation>省略 --op 可检查全部运算。</translation>
    </message>
    <message>
        <source>Every kernel of this machine agrees with the reference.</source>
        <translation>本机的所有核函数都与参考实现一致。</translation>
    </message>
    <message>
        <source>%1 runs disagree with the reference.</source>
        <translation>有 %1 次运行与参考实现不一致。</translation>
    </message>
    <message>
        <source>check this op alone</source>
        <translation>只检查这一个运算</translation>
    </message>
    <message>
        <source>a resumed run keeps its settings; expected %1, got %2</source>
        <translation>恢复的运行保持原有设置；应为 %1，实际是 %2</translation>
    </message>
    <message>
        <source>Leave the option away, or train anew without --resume.</source>
        <translation>请去掉该选项，或不加 --resume 重新训练。</translation>
    </message>
    <message>
        <source>there is no checkpoint beside %1: the run starts from the beginning</source>
        <translation>%1 旁没有检查点：从头开始训练</translation>
    </message>
    <message>
        <source>the last run of %1 is finished: there is nothing to resume</source>
        <translation>%1 的上一次运行已经完成：没有可恢复的内容</translation>
    </message>
    <message>
        <source>to go on: %1</source>
        <translation>继续训练：%1</translation>
    </message>
    <message>
        <source>how often every sample is seen</source>
        <translation>每个样本参与训练的次数</translation>
    </message>
    <message>
        <source>samples in a step</source>
        <translation>每一步的样本数</translation>
    </message>
    <message>
        <source>size of a step</source>
        <translation>步长大小</translation>
    </message>
    <message>
        <source>of first weights, order and dropout</source>
        <translation>用于初始权重、样本顺序和随机失活</translation>
    </message>
    <message>
        <source>cpu, cuda or auto</source>
        <translation>cpu、cuda 或 auto</translation>
    </message>
    <message>
        <source>where the trained project goes; default: FILE itself</source>
        <translation>训练后的项目保存位置；默认为 FILE 本身</translation>
    </message>
    <message>
        <source>go on with the run that was interrupted</source>
        <translation>继续被中断的运行</translation>
    </message>
    <message>
        <source>share of the samples kept for validation</source>
        <translation>留作验证的样本比例</translation>
    </message>
    <message>
        <source>list the built-in examples</source>
        <translation>列出内置示例</translation>
    </message>
    <message>
        <source>make a project from an example, with its data or your own</source>
        <translation>由示例新建项目，使用示例数据或自己的数据</translation>
    </message>
    <message>
        <source>train a project, without a window</source>
        <translation>不打开窗口，训练项目</translation>
    </message>
    <message>
        <source>loss and metrics on the test split</source>
        <translation>测试集上的损失和指标</translation>
    </message>
    <message>
        <source>what the network answers, as CSV</source>
        <translation>以 CSV 输出网络的预测</translation>
    </message>
    <message>
        <source>layers, shapes, parameters, multiply-adds and memory of a project</source>
        <translation>显示项目的层、形状、参数、乘加次数和内存</translation>
    </message>
    <message>
        <source>write what the network really sees, after the recipe, as .npz</source>
        <translation>把预处理后网络实际看到的数据写成 .npz</translation>
    </message>
    <message>
        <source>write the model for another program</source>
        <translation>导出模型供其他程序使用</translation>
    </message>
    <message>
        <source>draw the loss curves of the runs</source>
        <translation>绘制各次运行的损失曲线</translation>
    </message>
    <message>
        <source>list all layers, losses, optimizers, metrics and initializers with their options</source>
        <translation>列出所有层、损失函数、优化器、指标和初始化方法及其选项</translation>
    </message>
    <message>
        <source>check every op against the textbook loops on this machine</source>
        <translation>在本机上用教科书式的循环核对每个运算</translation>
    </message>
    <message>
        <source>time the reference networks</source>
        <translation>测量参考网络的耗时</translation>
    </message>
    <message>
        <source>explain a verb</source>
        <translation>说明一个命令</translation>
    </message>
    <message>
        <source>no value</source>
        <translation>不带值</translation>
    </message>
    <message>
        <source>a project file, or the name of an example</source>
        <translation>项目文件，或示例的名称</translation>
    </message>
    <message>
        <source>the .npz file to write</source>
        <translation>要写入的 .npz 文件</translation>
    </message>
    <message>
        <source>%1 is not trained yet: the weights are those that training starts from</source>
        <translation>%1 尚未训练：权重为训练开始前的初始值</translation>
    </message>
    <message>
        <source>a project or Keras file</source>
        <translation>项目文件或 Keras 文件</translation>
    </message>
    <message>
        <source>keras: an HDF5 file that Keras 2 and 3 open</source>
        <translation>keras：Keras 2 和 3 都能打开的 HDF5 文件</translation>
    </message>
    <message>
        <source>the file to write (.h5)</source>
        <translation>要写入的文件（.h5）</translation>
    </message>
    <message>
        <source>only a table has columns to choose from</source>
        <translation>只有表格才能选择列</translation>
    </message>
    <message>
        <source>Leave it away, or give a CSV file with --data.</source>
        <translation>请去掉该选项，或用 --data 指定 CSV 文件。</translation>
    </message>
    <message>
        <source>it learns from samples of the shape %1, these data have the shape %2</source>
        <translation>它学习的样本形状为 %1，而这些数据的形状为 %2</translation>
    </message>
    <message>
        <source>an example, from `lamina templates`</source>
        <translation>示例，见 `lamina templates`</translation>
    </message>
    <message>
        <source>the project file to write (.h5)</source>
        <translation>要写入的项目文件（.h5）</translation>
    </message>
    <message>
        <source>own data: CSV, IDX, .npz, or a folder of pictures with a sub-folder for each class</source>
        <translation>自己的数据：CSV、IDX、.npz，或每个类别一个子文件夹的图片文件夹</translation>
    </message>
    <message>
        <source>the column to predict</source>
        <translation>要预测的列</translation>
    </message>
    <message>
        <source>expected a name that ends with .h5</source>
        <translation>文件名应以 .h5 结尾</translation>
    </message>
    <message>
        <source>a file of another kind has this name already</source>
        <translation>已有同名的其他类型文件</translation>
    </message>
    <message>
        <source>Choose another name, or move that file away.</source>
        <translation>请换一个名称，或移走那个文件。</translation>
    </message>
    <message>
        <source>layer</source>
        <translation>层</translation>
    </message>
    <message>
        <source>type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>multiply-adds</source>
        <translation>乘加次数</translation>
    </message>
    <message>
        <source>%1 parameters (%2 trained), %3 multiply-adds for one sample, %4 of memory to train with batches of %5</source>
        <translation>%1 个参数（可训练 %2 个），每个样本 %3 次乘加，批大小为 %5 时训练需要内存 %4</translation>
    </message>
    <message>
        <source>a project or Keras file, or the name of an example</source>
        <translation>项目文件、Keras 文件，或示例的名称</translation>
    </message>
    <message>
        <source>show the plan that training would run, a line a step</source>
        <translation>显示训练将执行的计划，每步一行</translation>
    </message>
    <message>
        <source>threads of that plan</source>
        <translation>该计划的线程数</translation>
    </message>
    <message>
        <source>en</source>
        <translation>zh_CN</translation>
    </message>
    <message>
        <source>the run that is to go on shuffles its samples</source>
        <translation>要继续的运行会打乱样本顺序</translation>
    </message>
    <message>
        <source>expected a name that ends with .npz</source>
        <translation>文件名应以 .npz 结尾</translation>
    </message>
    <message>
        <source>this is a project or model, which would be lost</source>
        <translation>这是一个项目或模型，写入会将其覆盖</translation>
    </message>
    <message>
        <source>there is no display to open a window on</source>
        <translation>没有可用于打开窗口的显示器</translation>
    </message>
    <message>
        <source>`lamina help` lists what works without one.</source>
        <translation>`lamina help` 列出无需窗口即可使用的命令。</translation>
    </message>
</context>
<context>
    <name>data</name>
    <message>
        <source>these data need %1 MB of memory; expected at most %2 MB, which is what is free</source>
        <translation>这些数据需要 %1 MB 内存，而空闲内存最多只有 %2 MB</translation>
    </message>
    <message>
        <source>Use a part of the data, or close other programs.</source>
        <translation>请只用一部分数据，或关闭其他程序。</translation>
    </message>
    <message>
        <source>expected a file, found nothing under this name (%1)</source>
        <translation>应为一个文件，但找不到这个名称（%1）</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>expected a file, got a folder</source>
        <translation>应为文件，实际是文件夹</translation>
    </message>
    <message>
        <source>Name a file inside it.</source>
        <translation>请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>expected an ordinary file, got a device or a pipe</source>
        <translation>应为普通文件，实际是设备或管道</translation>
    </message>
    <message>
        <source>Copy the data into a file first.</source>
        <translation>请先把数据复制到文件中。</translation>
    </message>
    <message>
        <source>the file cannot be read (%1)</source>
        <translation>无法读取文件（%1）</translation>
    </message>
    <message>
        <source>Check its permissions.</source>
        <translation>请检查它的访问权限。</translation>
    </message>
    <message>
        <source>the file cannot be read to its end</source>
        <translation>无法把文件读完</translation>
    </message>
    <message>
        <source>Check the disk it lies on.</source>
        <translation>请检查它所在的磁盘。</translation>
    </message>
    <message>
        <source>zlib could not be started</source>
        <translation>无法启动 zlib</translation>
    </message>
    <message>
        <source>the gzip data end too early: expected more after %1 bytes</source>
        <translation>gzip 数据过早结束：%1 字节之后还应有内容</translation>
    </message>
    <message>
        <source>the gzip data are damaged near byte %1</source>
        <translation>gzip 数据在第 %1 字节附近损坏</translation>
    </message>
    <message>
        <source>Copy or download the file again.</source>
        <translation>请重新复制或下载该文件。</translation>
    </message>
    <message>
        <source>expected at most %1 MB, got %2 MB</source>
        <translation>最多应为 %1 MB，实际是 %2 MB</translation>
    </message>
    <message>
        <source>Use a part of the data.</source>
        <translation>请只用一部分数据。</translation>
    </message>
    <message>
        <source>unpacked, the file has more than %1 MB</source>
        <translation>文件解压后超过 %1 MB</translation>
    </message>
    <message>
        <source>line %1: a quotation mark is opened here; expected its end, got the end of the file</source>
        <translation>第 %1 行：引号从这里开始，但直到文件末尾都没有结束</translation>
    </message>
    <message>
        <source>Close it, or write a quotation mark inside a cell as two.</source>
        <translation>请补上结束的引号；单元格内的引号要写成两个。</translation>
    </message>
    <message>
        <source>line %1: expected a separator after the closing quotation mark, got "%2"</source>
        <translation>第 %1 行：结束引号之后应为分隔符，实际是“%2”</translation>
    </message>
    <message>
        <source>expected one character as separator, got "%1"</source>
        <translation>分隔符应为一个字符，实际是“%1”</translation>
    </message>
    <message>
        <source>Use a comma, a semicolon or a tab.</source>
        <translation>请使用逗号、分号或制表符。</translation>
    </message>
    <message>
        <source>line %1: expected %2 columns as in line %3, got %4</source>
        <translation>第 %1 行：应与第 %3 行一样有 %2 列，实际有 %4 列</translation>
    </message>
    <message>
        <source>Mend that line, or line %1 if it does not hold the names of the columns.</source>
        <translation>请修正该行；如果第 %1 行不是列名，请修正第 %1 行。</translation>
    </message>
    <message>
        <source>the file is empty; expected a line with names and lines with data</source>
        <translation>文件是空的；应有一行列名和若干行数据</translation>
    </message>
    <message>
        <source>Choose another file.</source>
        <translation>请选择其他文件。</translation>
    </message>
    <message>
        <source>line %1 is neither names nor data: expected names over all %2 columns, got numbers over %3 of them</source>
        <translation>第 %1 行既不是列名也不是数据：%2 列都应有名称，其中 %3 列却是数字</translation>
    </message>
    <message>
        <source>Put one line with the names of the columns first, or mend the first line of the data.</source>
        <translation>请在最前面加一行列名，或修正第一行数据。</translation>
    </message>
    <message>
        <source>line %1, column %2: expected names that differ, got "%3" twice</source>
        <translation>第 %1 行第 %2 列：列名应互不相同，“%3”却出现了两次</translation>
    </message>
    <message>
        <source>Rename one of the two columns.</source>
        <translation>请给其中一列改名。</translation>
    </message>
    <message>
        <source>The first line holds data, no names; the columns are called column_1, column_2, ….</source>
        <translation>第一行是数据而不是列名；各列命名为 column_1、column_2、…。</translation>
    </message>
    <message>
        <source>expected lines with data after line %1, got none</source>
        <translation>第 %1 行之后应有数据行，实际没有</translation>
    </message>
    <message>
        <source>line %1, column %2 (%3): %4</source>
        <translation>第 %1 行第 %2 列（%3）：%4</translation>
    </message>
    <message>
        <source>expected the target column "%1", found only: %2</source>
        <translation>应有目标列“%1”，实际只有：%2</translation>
    </message>
    <message>
        <source>expected a column "%1", found only: %2</source>
        <translation>应有列“%1”，实际只有：%2</translation>
    </message>
    <message>
        <source>Rename the column in the file, or choose the columns again.</source>
        <translation>请在文件中给列改名，或重新选择列。</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it always has the same value.</source>
        <translation>已丢弃列 %1：它始终相同。</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it only counts the rows.</source>
        <translation>已丢弃列 %1：它只是行的编号。</translation>
    </message>
    <message>
        <source>Column %1 is dropped: text with %2 different values; at most %3 become inputs of 0 and 1.</source>
        <translation>已丢弃列 %1：文本有 %2 种不同取值；最多 %3 种才会变成 0/1 输入。</translation>
    </message>
    <message>
        <source>line %1: expected text in %2, got the byte %3 at place %4</source>
        <translation>第 %1 行：应为 %2 文本，实际在位置 %4 处是字节 %3</translation>
    </message>
    <message>
        <source>Save the file as UTF-8.</source>
        <translation>请把文件另存为 UTF-8。</translation>
    </message>
    <message>
        <source>expected the encoding utf-8 or gb18030, got "%1"</source>
        <translation>编码应为 utf-8 或 gb18030，实际是“%1”</translation>
    </message>
    <message>
        <source>The file was read as %1.</source>
        <translation>文件按 %1 读取。</translation>
    </message>
    <message>
        <source>expected a number, got "%1"</source>
        <translation>应为数字，实际是“%1”</translation>
    </message>
    <message>
        <source>Install Lamina again.</source>
        <translation>请重新安装 Lamina。</translation>
    </message>
    <message>
        <source>Iris</source>
        <translation>鸢尾花</translation>
    </message>
    <message>
        <source>150 flowers, four lengths, three species. R. A. Fisher 1936, from scikit-learn (BSD 3-clause).</source>
        <translation>150 朵花，四项长度，三个品种。R. A. Fisher 1936，取自 scikit-learn（BSD 3-clause）。</translation>
    </message>
    <message>
        <source>Wine</source>
        <translation>葡萄酒</translation>
    </message>
    <message>
        <source>178 wines of three growers, 13 measurements. M. Forina et al., UCI, from scikit-learn (BSD 3-clause).</source>
        <translation>三家酒庄的 178 种葡萄酒，13 项测量值。M. Forina 等，UCI，取自 scikit-learn（BSD 3-clause）。</translation>
    </message>
    <message>
        <source>Cars: miles per gallon</source>
        <translation>汽车油耗（英里/加仑）</translation>
    </message>
    <message>
        <source>398 cars; how far they go with a gallon. R. Quinlan 1993, StatLib and UCI; no licence stated.</source>
        <translation>398 辆汽车每加仑汽油能行驶的里程。R. Quinlan 1993，StatLib 与 UCI；未注明许可。</translation>
    </message>
    <message>
        <source>Small digits</source>
        <translation>小尺寸手写数字</translation>
    </message>
    <message>
        <source>1797 written digits in 8 × 8 pixels. E. Alpaydin and C. Kaynak, UCI, from scikit-learn (BSD 3-clause).</source>
        <translation>1797 个 8 × 8 像素的手写数字。E. Alpaydin 与 C. Kaynak，UCI，取自 scikit-learn（BSD 3-clause）。</translation>
    </message>
    <message>
        <source>MNIST digits</source>
        <translation>MNIST 手写数字</translation>
    </message>
    <message>
        <source>70 000 written digits in 28 × 28 pixels, 10 000 of them for testing. Y. LeCun and C. Cortes, CC BY-SA 3.0.</source>
        <translation>70 000 个 28 × 28 像素的手写数字，其中 10 000 个用于测试。Y. LeCun 与 C. Cortes，CC BY-SA 3.0。</translation>
    </message>
    <message>
        <source>Fashion-MNIST</source>
        <translation>Fashion-MNIST 服装图片</translation>
    </message>
    <message>
        <source>70 000 pictures of clothing in 28 × 28 pixels, 10 000 of them for testing. Zalando SE 2017, MIT.</source>
        <translation>70 000 张 28 × 28 像素的服装图片，其中 10 000 张用于测试。Zalando SE 2017，MIT。</translation>
    </message>
    <message>
        <source>Airline passengers</source>
        <translation>航空旅客人数</translation>
    </message>
    <message>
        <source>144 months 1949 to 1960, in thousands. Box and Jenkins 1976, Time Series Data Library; no licence stated.</source>
        <translation>1949 至 1960 年共 144 个月，单位为千人。Box 与 Jenkins 1976，Time Series Data Library；未注明许可。</translation>
    </message>
    <message>
        <source>Daily minimum temperatures</source>
        <translation>每日最低气温</translation>
    </message>
    <message>
        <source>3650 days in Melbourne 1981 to 1990, in °C. Australian Bureau of Meteorology, Time Series Data Library; no licence stated.</source>
        <translation>墨尔本 1981 至 1990 年共 3650 天，单位 °C。澳大利亚气象局，Time Series Data Library；未注明许可。</translation>
    </message>
    <message>
        <source>expected one of the data sets %1, got "%2"</source>
        <translation>应为以下数据集之一：%1，实际是“%2”</translation>
    </message>
    <message>
        <source>Correct the name, or give the path of a file.</source>
        <translation>请更正名称，或给出文件路径。</translation>
    </message>
    <message>
        <source>no data are chosen</source>
        <translation>尚未选择数据</translation>
    </message>
    <message>
        <source>Choose built-in data, or a file or folder of your own.</source>
        <translation>请选择内置数据，或自己的文件或文件夹。</translation>
    </message>
    <message>
        <source>expected data of the kind builtin, generator, csv, idx, npz, npy or pictures, got "%1"</source>
        <translation>数据种类应为 builtin、generator、csv、idx、npz、npy 或 pictures，实际是“%1”</translation>
    </message>
    <message>
        <source>Choose the data again.</source>
        <translation>请重新选择数据。</translation>
    </message>
    <message>
        <source>expected the path of a file or folder, got none</source>
        <translation>应给出文件或文件夹的路径，实际没有</translation>
    </message>
    <message>
        <source>the network was trained on other data than a table; expected data of the same kind</source>
        <translation>该网络不是用表格数据训练的；应使用同类数据</translation>
    </message>
    <message>
        <source>Use a .npz file with an array x, or data of the kind it was trained on.</source>
        <translation>请使用含数组 x 的 .npz 文件，或与训练时同类的数据。</translation>
    </message>
    <message>
        <source>expected data, got an HDF5 file, which holds a network</source>
        <translation>应为数据，实际是存放网络的 HDF5 文件</translation>
    </message>
    <message>
        <source>Open it instead, or choose a CSV, .npz or IDX file, or a folder of pictures.</source>
        <translation>请直接打开它，或选择 CSV、.npz、IDX 文件或图片文件夹。</translation>
    </message>
    <message>
        <source>expected data, got an archive or a spreadsheet</source>
        <translation>应为数据，实际是压缩包或电子表格</translation>
    </message>
    <message>
        <source>Save the table as CSV, or unpack the archive first.</source>
        <translation>请把表格另存为 CSV，或先解压。</translation>
    </message>
    <message>
        <source>Training samples</source>
        <translation>训练样本数</translation>
    </message>
    <message>
        <source>Validation samples</source>
        <translation>验证样本数</translation>
    </message>
    <message>
        <source>Test samples</source>
        <translation>测试样本数</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>expected one of the options %1, got "%2"</source>
        <translation>应为以下选项之一：%1，实际是“%2”</translation>
    </message>
    <message>
        <source>Correct the name of the option.</source>
        <translation>请更正选项名称。</translation>
    </message>
    <message>
        <source>%1: expected a whole number from %2 to %3, got %4</source>
        <translation>%1：应为 %2 到 %3 的整数，实际是 %4</translation>
    </message>
    <message>
        <source>%1: expected a number from %2 to %3, got %4</source>
        <translation>%1：应为 %2 到 %3 的数，实际是 %4</translation>
    </message>
    <message>
        <source>Correct the option.</source>
        <translation>请更正该选项。</translation>
    </message>
    <message>
        <source>expected a delay shorter than the sequence of %1 steps, got %2</source>
        <translation>延迟应短于序列的 %1 步，实际是 %2</translation>
    </message>
    <message>
        <source>Spirals</source>
        <translation>双螺旋</translation>
    </message>
    <message>
        <source>Two arms wound around each other: points of the plane in two classes.</source>
        <translation>两条相互缠绕的旋臂：平面上的两类点。</translation>
    </message>
    <message>
        <source>Turns</source>
        <translation>圈数</translation>
    </message>
    <message>
        <source>Circles</source>
        <translation>同心圆</translation>
    </message>
    <message>
        <source>A disc inside a ring: points of the plane in two classes.</source>
        <translation>圆环中的圆盘：平面上的两类点。</translation>
    </message>
    <message>
        <source>Exclusive or</source>
        <translation>异或</translation>
    </message>
    <message>
        <source>Class 1 where x and y have different signs: no straight line divides the classes.</source>
        <translation>x 与 y 异号时为类别 1：没有直线能分开两类。</translation>
    </message>
    <message>
        <source>Two clouds</source>
        <translation>两团高斯点</translation>
    </message>
    <message>
        <source>Two normal distributions: a straight line divides the classes.</source>
        <translation>两个正态分布：一条直线即可分开两类。</translation>
    </message>
    <message>
        <source>Moons</source>
        <translation>双月牙</translation>
    </message>
    <message>
        <source>Two half circles that reach into each other: points of the plane in two classes.</source>
        <translation>两个相互嵌入的半圆：平面上的两类点。</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>平面</translation>
    </message>
    <message>
        <source>A number for each point of the plane: half the sum of x and y.</source>
        <translation>平面上每个点对应一个数：x 与 y 之和的一半。</translation>
    </message>
    <message>
        <source>Straight line</source>
        <translation>直线</translation>
    </message>
    <message>
        <source>y = 3x + 2 with noise, x from −2 to 2.</source>
        <translation>y = 3x + 2 加噪声，x 从 −2 到 2。</translation>
    </message>
    <message>
        <source>Sum of features</source>
        <translation>特征之和</translation>
    </message>
    <message>
        <source>y is the sum of all features, which are normally distributed.</source>
        <translation>y 是所有特征之和，特征服从正态分布。</translation>
    </message>
    <message>
        <source>Features</source>
        <translation>特征数</translation>
    </message>
    <message>
        <source>Repeat the symbol</source>
        <translation>复述符号</translation>
    </message>
    <message>
        <source>Sequences of symbols; at each step the symbol of three steps ago is to be said.</source>
        <translation>符号序列；每一步都要说出三步之前的符号。</translation>
    </message>
    <message>
        <source>Symbols</source>
        <translation>符号数</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Steps ago</source>
        <translation>延迟步数</translation>
    </message>
    <message>
        <source>Circles and squares</source>
        <translation>圆与方</translation>
    </message>
    <message>
        <source>Pictures of a circle or a square in any colour, size and place.</source>
        <translation>任意颜色、大小和位置的圆或正方形图片。</translation>
    </message>
    <message>
        <source>Width in pixels</source>
        <translation>宽度（像素）</translation>
    </message>
    <message>
        <source>expected one of the generators %1, got "%2"</source>
        <translation>应为以下生成器之一：%1，实际是“%2”</translation>
    </message>
    <message>
        <source>Correct the name of the generator.</source>
        <translation>请更正生成器名称。</translation>
    </message>
    <message>
        <source>expected an IDX file (it begins with two zero bytes, a type and the number of axes), got something else</source>
        <translation>应为 IDX 文件（以两个零字节、类型和轴数开头），实际不是</translation>
    </message>
    <message>
        <source>expected an IDX file of unsigned bytes (type 8), got type %1</source>
        <translation>IDX 文件应为无符号字节（类型 8），实际是类型 %1</translation>
    </message>
    <message>
        <source>Save the array as .npy instead.</source>
        <translation>请把数组另存为 .npy。</translation>
    </message>
    <message>
        <source>the file ends inside its header</source>
        <translation>文件在文件头中就结束了</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes of data, but the file has only %3</source>
        <translation>文件头声明有 %1 = %2 字节数据，但文件只有 %3 字节</translation>
    </message>
    <message>
        <source>expected data, got an array without numbers (%1)</source>
        <translation>应有数据，实际是没有数的数组（%1）</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes of data, but the file goes on behind them</source>
        <translation>文件头声明有 %1 = %2 字节数据，但其后还有内容</translation>
    </message>
    <message>
        <source>expected an IDX file with "images" in its name in this folder, found none</source>
        <translation>此文件夹中应有名称含“images”的 IDX 文件，实际没有</translation>
    </message>
    <message>
        <source>Name the file itself.</source>
        <translation>请直接指定该文件。</translation>
    </message>
    <message>
        <source>expected labels along one axis, got %1</source>
        <translation>标签应只有一个轴，实际是 %1</translation>
    </message>
    <message>
        <source>expected %1 labels, one for each picture of %2, got %3</source>
        <translation>应有 %1 个标签（%2 中每张图片一个），实际有 %3 个</translation>
    </message>
    <message>
        <source>Use the labels that belong to these pictures.</source>
        <translation>请使用与这些图片对应的标签。</translation>
    </message>
    <message>
        <source>sample %1: expected a label from %2 to %3, got %4</source>
        <translation>样本 %1：标签应为 %2 到 %3，实际是 %4</translation>
    </message>
    <message>
        <source>Labels count the classes from 0 without a gap: correct the file.</source>
        <translation>标签应从 0 起连续编号：请更正文件。</translation>
    </message>
    <message>
        <source>expected pictures (number × height × width), got an array of %1</source>
        <translation>应为图片（张数 × 高 × 宽），实际是 %1 的数组</translation>
    </message>
    <message>
        <source>Name the file with the pictures; its labels are found beside it.</source>
        <translation>请指定图片文件；标签会在它旁边找到。</translation>
    </message>
    <message>
        <source>expected the labels in a file beside it, with "labels" and "idx1" in its name, found none</source>
        <translation>旁边应有名称含“labels”和“idx1”的标签文件，实际没有</translation>
    </message>
    <message>
        <source>Put the labels beside the pictures, for example train-labels-idx1-ubyte.gz.</source>
        <translation>请把标签文件放在图片旁边，例如 train-labels-idx1-ubyte.gz。</translation>
    </message>
    <message>
        <source>expected test pictures of %1 as for training, got %2</source>
        <translation>测试图片应与训练图片一样为 %1，实际是 %2</translation>
    </message>
    <message>
        <source>Use the test file that belongs to the training file.</source>
        <translation>请使用与训练文件配套的测试文件。</translation>
    </message>
    <message>
        <source>expected a whole picture, got a damaged one (%1)</source>
        <translation>应为完整的图片，实际已损坏（%1）</translation>
    </message>
    <message>
        <source>Replace the file, or take it out of the folder.</source>
        <translation>请替换该文件，或把它移出文件夹。</translation>
    </message>
    <message>
        <source>expected a picture in PNG or JPEG, got something else</source>
        <translation>应为 PNG 或 JPEG 图片，实际不是</translation>
    </message>
    <message>
        <source>expected a picture of at most %1 million pixels, got %2 × %3</source>
        <translation>图片最多 %1 百万像素，实际是 %2 × %3</translation>
    </message>
    <message>
        <source>Make the picture smaller.</source>
        <translation>请缩小图片。</translation>
    </message>
    <message>
        <source>the picture could not be written (%1)</source>
        <translation>无法写出图片（%1）</translation>
    </message>
    <message>
        <source>Save it again with numpy.save or numpy.savez as an array of numbers.</source>
        <translation>请用 numpy.save 或 numpy.savez 重新保存为数值数组。</translation>
    </message>
    <message>
        <source>expected an array of numbers, got one of structures</source>
        <translation>应为数值数组，实际是结构体数组</translation>
    </message>
    <message>
        <source>the header of the array is damaged near character %1</source>
        <translation>数组的文件头在第 %1 个字符附近损坏</translation>
    </message>
    <message>
        <source>expected extents of at least 0 in the shape of the array</source>
        <translation>数组形状的各个长度应不小于 0</translation>
    </message>
    <message>
        <source>expected an array of NumPy (.npy), got something else</source>
        <translation>应为 NumPy 数组（.npy），实际不是</translation>
    </message>
    <message>
        <source>expected an array of numbers, got Python objects, which could run code</source>
        <translation>应为数值数组，实际是可能执行代码的 Python 对象</translation>
    </message>
    <message>
        <source>expected an array of numbers, got the type "%1"</source>
        <translation>应为数值数组，实际类型是“%1”</translation>
    </message>
    <message>
        <source>the header promises %1 = %2 bytes in all, but the file has %3</source>
        <translation>文件头声明 %1，共 %2 字节，但文件有 %3 字节</translation>
    </message>
    <message>
        <source>the file ends before its data</source>
        <translation>文件在数据之前就结束了</translation>
    </message>
    <message>
        <source>sample %1, number %2: expected a finite number, got %3</source>
        <translation>样本 %1 的第 %2 个数：应为有限的数，实际是 %3</translation>
    </message>
    <message>
        <source>sample %1, number %2: expected a whole number of at most 16777216, which a 32-bit float still holds exactly, got more</source>
        <translation>样本 %1 的第 %2 个数：整数最大为 16777216（32 位浮点数能精确表示），实际更大</translation>
    </message>
    <message>
        <source>expected a .npz file, got something that is no ZIP archive, or a damaged one</source>
        <translation>应为 .npz 文件，实际不是 ZIP 文件或已损坏</translation>
    </message>
    <message>
        <source>Save it again with numpy.savez.</source>
        <translation>请用 numpy.savez 重新保存。</translation>
    </message>
    <message>
        <source>expected an array that is packed at most 1 : %1, got %2 MB out of %3 kB</source>
        <translation>数组压缩比最多为 1 : %1，实际 %3 kB 解压为 %2 MB</translation>
    </message>
    <message>
        <source>Save it with numpy.savez, without compression, if it is really that large.</source>
        <translation>如果数组确实这么大，请用 numpy.savez 不压缩地保存。</translation>
    </message>
    <message>
        <source>the array cannot be unpacked (%1)</source>
        <translation>无法解压数组（%1）</translation>
    </message>
    <message>
        <source>expected each array once, got it twice</source>
        <translation>每个数组应只有一份，实际有两份</translation>
    </message>
    <message>
        <source>Arrays that are not used: %1.</source>
        <translation>未使用的数组：%1。</translation>
    </message>
    <message>
        <source>expected arrays of one type and shape for training, validation and test, got %1 and %2</source>
        <translation>训练、验证和测试数组的类型和形状应一致，实际是 %1 和 %2</translation>
    </message>
    <message>
        <source>Give all parts the same shape.</source>
        <translation>请使各部分形状相同。</translation>
    </message>
    <message>
        <source>expected as many targets as inputs, got %1 and %2</source>
        <translation>目标与输入的个数应相同，实际是 %1 和 %2</translation>
    </message>
    <message>
        <source>Save inputs and targets of the same samples.</source>
        <translation>请保存相同样本的输入和目标。</translation>
    </message>
    <message>
        <source>sample %1: expected a class number from 0 on, got %2</source>
        <translation>样本 %1：类别编号应从 0 开始，实际是 %2</translation>
    </message>
    <message>
        <source>Whole numbers in y are classes; save numbers to be predicted as float32.</source>
        <translation>y 中的整数表示类别；要预测的数值请保存为 float32。</translation>
    </message>
    <message>
        <source>expected an array named x (or x0, x1, …), and y for the targets, found no x</source>
        <translation>应有名为 x（或 x0、x1、…）的数组和作为目标的 y，但没有 x</translation>
    </message>
    <message>
        <source>Save it with numpy.savez(file, x=…, y=…).</source>
        <translation>请用 numpy.savez(file, x=…, y=…) 保存。</translation>
    </message>
    <message>
        <source>expected samples along the first axis of %1, got a single number</source>
        <translation>%1 的第一个轴应为样本，实际是单个数</translation>
    </message>
    <message>
        <source>Save arrays with one row for each sample.</source>
        <translation>请让数组的每一行对应一个样本。</translation>
    </message>
    <message>
        <source>expected %1 samples in %2 as in %3, got %4</source>
        <translation>%2 应与 %3 一样有 %1 个样本，实际有 %4 个</translation>
    </message>
    <message>
        <source>expected samples, got arrays without any</source>
        <translation>应有样本，实际数组是空的</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>无法写出文件：%1</translation>
    </message>
    <message>
        <source>Choose another folder or make room on the disk.</source>
        <translation>请选择其他文件夹，或腾出磁盘空间。</translation>
    </message>
    <message>
        <source>expected names in UTF-8, got "%1"</source>
        <translation>名称应为 UTF-8，实际是“%1”</translation>
    </message>
    <message>
        <source>Rename the file or folder.</source>
        <translation>请重命名该文件或文件夹。</translation>
    </message>
    <message>
        <source>the folder cannot be read (%1)</source>
        <translation>无法读取文件夹（%1）</translation>
    </message>
    <message>
        <source>Check the path and its permissions.</source>
        <translation>请检查路径和访问权限。</translation>
    </message>
    <message>
        <source>expected sub-folders with PNG or JPEG pictures, one for each class, found none</source>
        <translation>应有存放 PNG 或 JPEG 图片的子文件夹（每类一个），实际没有</translation>
    </message>
    <message>
        <source>Put the pictures of each class into a folder of its own, named like the class.</source>
        <translation>请把每一类的图片放进以类别命名的文件夹。</translation>
    </message>
    <message>
        <source>%1 of %2 pictures have another size and are brought to %3 × %4.</source>
        <translation>%2 张图片中有 %1 张大小不同，已统一为 %3 × %4。</translation>
    </message>
    <message>
        <source>%1 files that are no PNG or JPEG in a class folder are passed over.</source>
        <translation>跳过了 %1 个不是类别文件夹中 PNG 或 JPEG 的文件。</translation>
    </message>
    <message>
        <source>expected pictures with classes, got other data</source>
        <translation>应为带类别的图片，实际是其他数据</translation>
    </message>
    <message>
        <source>Write a .npz file instead.</source>
        <translation>请改为写出 .npz 文件。</translation>
    </message>
    <message>
        <source>the file cannot be written</source>
        <translation>无法写出文件</translation>
    </message>
    <message>
        <source>Check the folder and the free space.</source>
        <translation>请检查文件夹和剩余空间。</translation>
    </message>
    <message>
        <source>expected height × width × 1 or 3 as the size of pictures, got %1</source>
        <translation>图片大小应为 高 × 宽 × 1 或 3，实际是 %1</translation>
    </message>
    <message>
        <source>Correct the size of the pictures in the recipe.</source>
        <translation>请更正数据方案中的图片大小。</translation>
    </message>
    <message>
        <source>The pictures are brought from %1 to %2.</source>
        <translation>图片已从 %1 调整为 %2。</translation>
    </message>
    <message>
        <source>expected a scaling for pictures: none, 0 to 1, or standardised</source>
        <translation>图片的缩放方式应为：不缩放、0 到 1 或标准化</translation>
    </message>
    <message>
        <source>Choose another scaling for the pictures.</source>
        <translation>请为图片选择其他缩放方式。</translation>
    </message>
    <message>
        <source>expected targets beside the inputs, found none</source>
        <translation>除输入外还应有目标，实际没有</translation>
    </message>
    <message>
        <source>Data without targets are for predictions only.</source>
        <translation>没有目标的数据只能用于预测。</translation>
    </message>
    <message>
        <source>expected at least two classes, got one ("%1")</source>
        <translation>至少应有两个类别，实际只有一个（“%1”）</translation>
    </message>
    <message>
        <source>Add samples of another class.</source>
        <translation>请加入其他类别的样本。</translation>
    </message>
    <message>
        <source>expected samples for training, got none</source>
        <translation>应有训练样本，实际没有</translation>
    </message>
    <message>
        <source>Add samples to train on.</source>
        <translation>请加入用于训练的样本。</translation>
    </message>
    <message>
        <source>Add the targets, or ask for predictions instead.</source>
        <translation>请补上目标，或改为只做预测。</translation>
    </message>
    <message>
        <source>sample %1: expected one of the classes %2, got "%3"</source>
        <translation>样本 %1：应为以下类别之一：%2，实际是“%3”</translation>
    </message>
    <message>
        <source>Correct the label, or train with data that have this class.</source>
        <translation>请更正标签，或用含有该类别的数据训练。</translation>
    </message>
    <message>
        <source>expected a share from 0 to below 1 for validation and test, got %1</source>
        <translation>验证和测试的比例应从 0 到小于 1，实际是 %1</translation>
    </message>
    <message>
        <source>Correct the split.</source>
        <translation>请更正数据划分。</translation>
    </message>
    <message>
        <source>no sample is left for training: %1 samples, of them %2 for validation and %3 for testing</source>
        <translation>没有剩下训练样本：共 %1 个样本，其中 %2 个用于验证、%3 个用于测试</translation>
    </message>
    <message>
        <source>Make the validation and test parts smaller.</source>
        <translation>请减小验证和测试部分。</translation>
    </message>
    <message>
        <source>line %1</source>
        <translation>第 %1 行</translation>
    </message>
    <message>
        <source>Write plain numbers such as 1234.5, without separators, currency or units; or set the column to ignored.</source>
        <translation>请写成 1234.5 这样的普通数字，不带千位分隔符、货币符号或单位；或把该列设为忽略。</translation>
    </message>
    <message>
        <source>Correct the cell, leave it empty if the value is missing, or set the column to ignored.</source>
        <translation>请更正该单元格；缺失的值请留空；或把该列设为忽略。</translation>
    </message>
    <message>
        <source>expected one of the classes %1, got "%2"</source>
        <translation>应为以下类别之一：%1，实际是“%2”</translation>
    </message>
    <message>
        <source>Correct the cell, or train with data that have this class.</source>
        <translation>请更正该单元格，或用含有该类别的数据训练。</translation>
    </message>
    <message>
        <source>expected at most %1 classes, got more</source>
        <translation>最多应有 %1 个类别，实际更多</translation>
    </message>
    <message>
        <source>Choose another target, or set the column to ignored.</source>
        <translation>请选择其他目标，或把该列设为忽略。</translation>
    </message>
    <message>
        <source>expected a number above 0, because logarithms are taken of this column, got %1</source>
        <translation>该列要取对数，应为大于 0 的数，实际是 %1</translation>
    </message>
    <message>
        <source>Choose another scaling for the column.</source>
        <translation>请为该列选择其他缩放方式。</translation>
    </message>
    <message>
        <source>expected a window of at least 0 and a horizon of at least 1, got %1 and %2</source>
        <translation>窗口长度应不小于 0、预测步长应不小于 1，实际是 %1 和 %2</translation>
    </message>
    <message>
        <source>Correct the window of the series.</source>
        <translation>请更正时间序列的窗口。</translation>
    </message>
    <message>
        <source>column %1: differences from row to row need a series, but no window is set</source>
        <translation>列 %1：逐行差分需要时间序列，但没有设置窗口</translation>
    </message>
    <message>
        <source>Set a window, for example of 12 steps, or choose another scaling.</source>
        <translation>请设置窗口（例如 12 步），或选择其他缩放方式。</translation>
    </message>
    <message>
        <source>column %1: expected the number of a network input, got %2</source>
        <translation>列 %1：应为网络输入的编号，实际是 %2</translation>
    </message>
    <message>
        <source>Inputs are counted from 0.</source>
        <translation>输入从 0 开始编号。</translation>
    </message>
    <message>
        <source>expected a later time than in the line before, got "%1"</source>
        <translation>时间应晚于上一行，实际是“%1”</translation>
    </message>
    <message>
        <source>Sort the file by time, the oldest line first.</source>
        <translation>请按时间排序，最早的在前。</translation>
    </message>
    <message>
        <source>expected a value, got none ("%1")</source>
        <translation>应有值，实际缺失（“%1”）</translation>
    </message>
    <message>
        <source>Fill in the cell, or let the recipe fill or drop missing values.</source>
        <translation>请填写该单元格，或让数据方案填充或丢弃缺失值。</translation>
    </message>
    <message>
        <source>%1 rows without a target are left out.</source>
        <translation>略去了 %1 行没有目标的数据。</translation>
    </message>
    <message>
        <source>%1 rows with missing values are left out.</source>
        <translation>略去了 %1 行含缺失值的数据。</translation>
    </message>
    <message>
        <source>no row is left: expected rows with all values, got missing values in each of %1 rows</source>
        <translation>没有剩下任何行：应有完整的行，而 %1 行中每一行都有缺失值</translation>
    </message>
    <message>
        <source>Let the recipe fill missing values, or set the empty columns to ignored.</source>
        <translation>请让数据方案填充缺失值，或把空列设为忽略。</translation>
    </message>
    <message>
        <source>Column %1: %2 missing values are filled with %3.</source>
        <translation>列 %1：%2 个缺失值用 %3 填充。</translation>
    </message>
    <message>
        <source>expected at least %1 rows for one window of %2 steps, got %3</source>
        <translation>一个 %2 步的窗口至少需要 %1 行，实际有 %3 行</translation>
    </message>
    <message>
        <source>Choose a shorter window, or more data.</source>
        <translation>请选择更短的窗口，或使用更多数据。</translation>
    </message>
    <message>
        <source>expected a target with different values; column %1 always has the same one in the training part</source>
        <translation>目标应有不同的值；列 %1 在训练部分始终相同</translation>
    </message>
    <message>
        <source>Choose another target, or other data.</source>
        <translation>请选择其他目标或其他数据。</translation>
    </message>
    <message>
        <source>Column %1 is dropped: it always has the same value in the training part.</source>
        <translation>已丢弃列 %1：它在训练部分始终相同。</translation>
    </message>
    <message>
        <source>no column is left to learn from; the columns are: %1</source>
        <translation>没有剩下可学习的列；现有的列是：%1</translation>
    </message>
    <message>
        <source>If this is a series over time, set a window, for example of 12 steps.</source>
        <translation>如果这是时间序列，请设置窗口，例如 12 步。</translation>
    </message>
    <message>
        <source>Choose columns that differ from row to row as features.</source>
        <translation>请选择各行取值不同的列作为特征。</translation>
    </message>
    <message>
        <source>expected a target column, found none among: %1</source>
        <translation>应有目标列，但以下各列中没有：%1</translation>
    </message>
    <message>
        <source>Choose the column that is to be predicted.</source>
        <translation>请选择要预测的列。</translation>
    </message>
    <message>
        <source>expected at least two classes in column %1, got one ("%2")</source>
        <translation>列 %1 至少应有两个类别，实际只有一个（“%2”）</translation>
    </message>
    <message>
        <source>Use a file with the same columns as the training data.</source>
        <translation>请使用与训练数据列相同的文件。</translation>
    </message>
    <message>
        <source>Column %1: %2 values did not occur in the training data and count as none of them.</source>
        <translation>列 %1：%2 个值在训练数据中没有出现过，按“都不是”处理。</translation>
    </message>
    <message>
        <source>expected a number that fits into 32 bits, got "%1"</source>
        <translation>应为 32 位浮点数能表示的数，实际是“%1”</translation>
    </message>
    <message>
        <source>Standardise the column, or use other units.</source>
        <translation>请对该列做标准化，或换用其他单位。</translation>
    </message>
    <message>
        <source>no column goes to network input %1</source>
        <translation>没有列送往网络输入 %1</translation>
    </message>
    <message>
        <source>Inputs are counted from 0 without a gap.</source>
        <translation>输入从 0 起连续编号。</translation>
    </message>
    <message>
        <source>target %1: expected one class column, or number columns, for each head counted from 0</source>
        <translation>目标 %1：从 0 起编号的每个输出应对应一个类别列或若干数值列</translation>
    </message>
    <message>
        <source>Give each class target a head of its own.</source>
        <translation>请让每个类别目标各对应一个输出。</translation>
    </message>
    <message>
        <source>Series: %1 is predicted from its own past and from %2 other columns: %3.</source>
        <translation>时间序列：用 %1 自身的过去值和另外 %2 列（%3）预测它。</translation>
    </message>
    <message>
        <source>Target: %1, %2 classes. Features, %3 columns: %4.</source>
        <translation>目标：%1，%2 个类别。特征共 %3 列：%4。</translation>
    </message>
    <message>
        <source>Target: %1, a number. Features, %2 columns: %3.</source>
        <translation>目标：%1，数值。特征共 %2 列：%3。</translation>
    </message>
    <message>
        <source>The network was trained on arrays: give it columns of numbers alone.</source>
        <translation>该网络是用数组训练的：请只提供数字列。</translation>
    </message>
    <message>
        <source>The pictures are shrunk from %1 to %2; another size can be set in the data settings.</source>
        <translation>图片已从 %1 缩小到 %2；可在数据设置中选择其他尺寸。</translation>
    </message>
    <message>
        <source>Series: %1 is predicted from its own past.</source>
        <translation>时间序列：用 %1 自身的过去值预测它。</translation>
    </message>
    <message>
        <source>Column %1 holds times; it is no feature.</source>
        <translation>列 %1 是时间，不作为特征。</translation>
    </message>
</context>
<context>
    <name>document</name>
    <message>
        <source>the data could not be read: %1</source>
        <translation>无法读取数据：%1</translation>
    </message>
    <message>
        <source>reading failed: %1</source>
        <translation>读取失败：%1</translation>
    </message>
    <message>
        <source>it failed: %1</source>
        <translation>失败：%1</translation>
    </message>
    <message>
        <source>there is no such example</source>
        <translation>没有这个示例</translation>
    </message>
</context>
<context>
    <name>edit</name>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Fit to the data</source>
        <translation>适配数据</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Training settings</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Fix problems</source>
        <translation>修复问题</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加%1</translation>
    </message>
    <message>
        <source>Connect layers</source>
        <translation>连接层</translation>
    </message>
    <message>
        <source>Delete wire</source>
        <translation>删除连线</translation>
    </message>
    <message>
        <source>Reorder inputs</source>
        <translation>调整输入顺序</translation>
    </message>
    <message>
        <source>Delete %1</source>
        <translation>删除 %1</translation>
    </message>
    <message>
        <source>Delete layers</source>
        <translation>删除层</translation>
    </message>
    <message>
        <source>Rename layer</source>
        <translation>重命名层</translation>
    </message>
    <message>
        <source>Freeze</source>
        <translation>冻结</translation>
    </message>
    <message>
        <source>Unfreeze</source>
        <translation>解除冻结</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>移动</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>整理布局</translation>
    </message>
    <message>
        <source>Paste %1</source>
        <translation>粘贴 %1</translation>
    </message>
    <message>
        <source>Paste layers</source>
        <translation>粘贴层</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的%1</translation>
    </message>
    <message>
        <source>Rename</source>
        <translation>重命名</translation>
    </message>
</context>
<context>
    <name>error</name>
    <message>
        <source>a promise inside the program was broken: %1</source>
        <translation>程序内部的约定被破坏：%1</translation>
    </message>
    <message>
        <source>Please report this with the project file.</source>
        <translation>请连同项目文件一起报告此问题。</translation>
    </message>
    <message>
        <source>expected the folder 'resources' beside the program or above it, found none</source>
        <translation>在程序旁边或上级目录中应有 resources 文件夹，但没有找到</translation>
    </message>
    <message>
        <source>Install Lamina again or set LAMINA_RESOURCES to that folder.</source>
        <translation>请重新安装 Lamina，或用 LAMINA_RESOURCES 指定该文件夹。</translation>
    </message>
</context>
<context>
    <name>initializer</name>
    <message>
        <source>Zeros</source>
        <translation>全零</translation>
    </message>
    <message>
        <source>Ones</source>
        <translation>全一</translation>
    </message>
    <message>
        <source>Constant</source>
        <translation>常数</translation>
    </message>
    <message>
        <source>Glorot uniform</source>
        <translation>Glorot 均匀</translation>
    </message>
    <message>
        <source>Glorot normal</source>
        <translation>Glorot 正态</translation>
    </message>
    <message>
        <source>He uniform</source>
        <translation>He 均匀</translation>
    </message>
    <message>
        <source>He normal</source>
        <translation>He 正态</translation>
    </message>
    <message>
        <source>LeCun uniform</source>
        <translation>LeCun 均匀</translation>
    </message>
    <message>
        <source>LeCun normal</source>
        <translation>LeCun 正态</translation>
    </message>
    <message>
        <source>Orthogonal</source>
        <translation>正交</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态</translation>
    </message>
    <message>
        <source>Uniform</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Truncated normal</source>
        <translation>截断正态</translation>
    </message>
</context>
<context>
    <name>json</name>
    <message>
        <source>expected at most %1 MiB of text, got %2 MiB</source>
        <translation>文本最多 %1 MiB，实际为 %2 MiB</translation>
    </message>
    <message>
        <source>expected at most %1 levels of brackets</source>
        <translation>括号最多嵌套 %1 层</translation>
    </message>
    <message>
        <source>expected JSON, found something else in line %1, column %2</source>
        <translation>应为 JSON，第 %1 行第 %2 列出现了其他内容</translation>
    </message>
    <message>
        <source>The file is damaged or of another kind.</source>
        <translation>文件已损坏，或不是这种文件。</translation>
    </message>
    <message>
        <source>expected numbers that a computer can hold, found a larger one</source>
        <translation>需要计算机能表示的数，但发现了更大的数</translation>
    </message>
    <message>
        <source>expected the entry '%1', found none</source>
        <translation>缺少条目“%1”</translation>
    </message>
    <message>
        <source>expected more entries, found %1</source>
        <translation>条目不够，只有 %1 个</translation>
    </message>
    <message>
        <source>a list</source>
        <translation>列表</translation>
    </message>
    <message>
        <source>an object</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>expected %1, got %2</source>
        <translation>应为%1，实际为 %2</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>at most 10000 layers</source>
        <translation>最多 10000 层</translation>
    </message>
    <message>
        <source>[from, to, port]</source>
        <translation>[起点, 终点, 端口]</translation>
    </message>
    <message>
        <source>expected a wire between two layers without a circle, got %1 → %2</source>
        <translation>连线应在两层之间且不成环，实际为 %1 → %2</translation>
    </message>
</context>
<context>
    <name>lamina::Actions</name>
    <message>
        <source>&amp;New…</source>
        <translation>新建(&amp;N)…</translation>
    </message>
    <message>
        <source>&amp;Open…</source>
        <translation>打开(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save &amp;as…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Export the charts…</source>
        <translation>导出曲线图(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Close</source>
        <translation>关闭(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Undo: %1</source>
        <translation>撤销(&amp;U)：%1</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Redo: %1</source>
        <translation>重做(&amp;R)：%1</translation>
    </message>
    <message>
        <source>&amp;Find a layer</source>
        <translation>查找层(&amp;F)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>The &amp;wheel zooms</source>
        <translation>滚轮缩放(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Reset the layout</source>
        <translation>恢复默认布局(&amp;R)</translation>
    </message>
    <message>
        <source>Full &amp;screen</source>
        <translation>全屏(&amp;S)</translation>
    </message>
    <message>
        <source>Fix &amp;problems that have one answer</source>
        <translation>修复只有一种解法的问题(&amp;P)</translation>
    </message>
    <message>
        <source>Fit input and last layer to the &amp;data</source>
        <translation>使输入层和最后一层适配数据(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Choose data…</source>
        <translation>选择数据(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Read again</source>
        <translation>重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>E&amp;nd the run</source>
        <translation>结束本次运行(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Keyboard and mouse</source>
        <translation>键盘与鼠标(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Lamina</source>
        <translation>关于 Lamina(&amp;A)</translation>
    </message>
    <message>
        <source>About &amp;Qt</source>
        <translation>关于 Qt(&amp;Q)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>By the &amp;data</source>
        <translation>由数据决定(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Playground: a large lens</source>
        <translation>游乐场：大的观察面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Workbench: a large inspector</source>
        <translation>工作台：大的属性面板(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Layout</source>
        <translation>布局(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;Presentation size</source>
        <translation>演示尺寸(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Data</source>
        <translation>数据(&amp;D)</translation>
    </message>
    <message>
        <source>Inside the &amp;program</source>
        <translation>内置数据集(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Training</source>
        <translation>训练(&amp;T)</translation>
    </message>
    <message>
        <source>S&amp;peed</source>
        <translation>速度(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Train or pause	Space</source>
        <translation>训练或暂停(&amp;T)	空格</translation>
    </message>
    <message>
        <source>One &amp;step	.</source>
        <translation>单步(&amp;S)	.</translation>
    </message>
    <message>
        <source>&amp;Reset	R</source>
        <translation>重置(&amp;R)	R</translation>
    </message>
</context>
<context>
    <name>lamina::BoundaryView</name>
    <message>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>validation, not trained on</source>
        <translation>验证集，不参与训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>%1: %2 %</source>
        <translation>%1：%2 %</translation>
    </message>
</context>
<context>
    <name>lamina::Canvas</name>
    <message>
        <source>output %1</source>
        <translation>输出 %1</translation>
    </message>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>%1 = %2 numbers for each sample</source>
        <translation>每个样本 %1 = %2 个数</translation>
    </message>
    <message>
        <source>%1 multiply-adds for each sample</source>
        <translation>每个样本 %1 次乘加</translation>
    </message>
    <message>
        <source>Cu&amp;t</source>
        <translation>剪切(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>D&amp;uplicate</source>
        <translation>复制一份(&amp;U)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>Delete &amp;without joining</source>
        <translation>删除且不重新连接(&amp;W)</translation>
    </message>
    <message>
        <source>Rena&amp;me</source>
        <translation>重命名(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Freeze</source>
        <translation>冻结(&amp;F)</translation>
    </message>
    <message>
        <source>Add &amp;layer…</source>
        <translation>添加层(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Tidy</source>
        <translation>整理布局(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Fit everything</source>
        <translation>显示全部(&amp;F)</translation>
    </message>
    <message>
        <source>Fit &amp;selection</source>
        <translation>显示所选(&amp;S)</translation>
    </message>
    <message>
        <source>Actual &amp;size</source>
        <translation>实际大小(&amp;S)</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>Network</source>
        <translation>网络</translation>
    </message>
    <message>
        <source>Arrow keys walk along the wires, / finds a layer to add, Enter shows its properties.</source>
        <translation>方向键沿连线移动，按 / 查找要添加的层，回车显示属性。</translation>
    </message>
    <message>
        <source>Un&amp;freeze</source>
        <translation>解除冻结(&amp;F)</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>层的名称</translation>
    </message>
    <message>
        <source>after %1</source>
        <translation>在 %1 之后</translation>
    </message>
    <message>
        <source>not wired</source>
        <translation>不连接</translation>
    </message>
    <message>
        <source>branch from %1</source>
        <translation>从 %1 分出</translation>
    </message>
    <message>
        <source>Insert layer…</source>
        <translation>插入层…</translation>
    </message>
    <message>
        <source>Earlier input</source>
        <translation>输入序号前移</translation>
    </message>
    <message>
        <source>Later input</source>
        <translation>输入序号后移</translation>
    </message>
    <message>
        <source>Add layer below…</source>
        <translation>在下方添加层…</translation>
    </message>
    <message>
        <source>Properties</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Add layer here…</source>
        <translation>在此处添加层…</translation>
    </message>
</context>
<context>
    <name>lamina::CanvasEmptyState</name>
    <message>
        <source>Start with data or with a layer</source>
        <translation>从数据或一个层开始</translation>
    </message>
    <message>
        <source>Drag a layer here from the left, or press / to find one.</source>
        <translation>从左侧拖入一个层，或按 / 查找。</translation>
    </message>
    <message>
        <source>Choose data</source>
        <translation>选择数据</translation>
    </message>
    <message>
        <source>Open example</source>
        <translation>打开示例</translation>
    </message>
</context>
<context>
    <name>lamina::CanvasScene</name>
    <message>
        <source>needs 1 axis, receives %1</source>
        <translation>需要 1 个轴，实际为 %1 个</translation>
    </message>
    <message>
        <source>needs %1 axes, receives %2</source>
        <translation>需要 %1 个轴，实际为 %2 个</translation>
    </message>
</context>
<context>
    <name>lamina::ConfusionView</name>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>%1 of %2 wrong</source>
        <translation>%2 个样本错 %1 个</translation>
    </message>
    <message>
        <source>true</source>
        <translation>真实</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>%1 taken for %2: %3</source>
        <translation>%1 误判为 %2：%3 个</translation>
    </message>
    <message>
        <source>Most confused</source>
        <translation>最易混淆</translation>
    </message>
    <message>
        <source>Click a cell to see them</source>
        <translation>单击单元格查看样本</translation>
    </message>
</context>
<context>
    <name>lamina::CurveView</name>
    <message>
        <source>Series and prediction</source>
        <translation>时间序列与预测</translation>
    </message>
    <message>
        <source>Prediction against truth</source>
        <translation>预测值与真实值</translation>
    </message>
    <message>
        <source>time step</source>
        <translation>时间步</translation>
    </message>
    <message>
        <source>true %1</source>
        <translation>%1 真实值</translation>
    </message>
    <message>
        <source>predicted</source>
        <translation>预测值</translation>
    </message>
    <message>
        <source>RMSE %1 · R² %2 · blue: trained on, orange: not trained on</source>
        <translation>RMSE %1，R² %2；蓝色：训练集，橙色：未参与训练</translation>
    </message>
</context>
<context>
    <name>lamina::DataDialog</name>
    <message>
        <source>input</source>
        <translation>特征</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>not used</source>
        <translation>不使用</translation>
    </message>
    <message>
        <source>time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>as it is</source>
        <translation>原值</translation>
    </message>
    <message>
        <source>standardised</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>缩放到 0–1</translation>
    </message>
    <message>
        <source>logarithm</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>log, then difference</source>
        <translation>对数差分</translation>
    </message>
    <message>
        <source>difference</source>
        <translation>差分</translation>
    </message>
    <message>
        <source>divided by 255</source>
        <translation>除以 255</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Fit the network's input and last layer to these data</source>
        <translation>使网络的输入层和最后一层适配这些数据</translation>
    </message>
    <message>
        <source>Use these data</source>
        <translation>使用这些数据</translation>
    </message>
    <message>
        <source>Inside the program</source>
        <translation>内置数据集</translation>
    </message>
    <message>
        <source>Data sets inside the program</source>
        <translation>内置数据集</translation>
    </message>
    <message>
        <source>Your own</source>
        <translation>自己的数据</translation>
    </message>
    <message>
        <source>File: CSV, IDX, npz…</source>
        <translation>文件：CSV、IDX、npz…</translation>
    </message>
    <message>
        <source>Folder of pictures…</source>
        <translation>图片文件夹…</translation>
    </message>
    <message>
        <source>Open data</source>
        <translation>打开数据</translation>
    </message>
    <message>
        <source>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte)</source>
        <translation>数据 (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>A folder with one sub-folder for each class</source>
        <translation>每个类别一个子文件夹的文件夹</translation>
    </message>
    <message>
        <source>Validation, %</source>
        <translation>验证集，%</translation>
    </message>
    <message>
        <source>Test, %</source>
        <translation>测试集，%</translation>
    </message>
    <message>
        <source>Seed of the split</source>
        <translation>划分的随机种子</translation>
    </message>
    <message>
        <source>Window (0 = no series)</source>
        <translation>窗口长度（0 = 非时间序列）</translation>
    </message>
    <message>
        <source>Steps ahead</source>
        <translation>预测步数</translation>
    </message>
    <message>
        <source>No data chosen</source>
        <translation>未选择数据</translation>
    </message>
    <message>
        <source>Take a data set at the left, or your own files.</source>
        <translation>请从左侧选择数据集，或打开自己的文件。</translation>
    </message>
    <message>
        <source>reading…</source>
        <translation>正在读取…</translation>
    </message>
    <message>
        <source>The network sees %1; %2 training, %3 validation, %4 test samples.</source>
        <translation>网络的输入形状为 %1；训练样本 %2 个，验证样本 %3 个，测试样本 %4 个。</translation>
    </message>
    <message>
        <source>Column</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Values</source>
        <translation>取值</translation>
    </message>
    <message>
        <source>Used as</source>
        <translation>用作</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Scaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>%1 to %2, mean %3</source>
        <translation>%1 到 %2，均值 %3</translation>
    </message>
    <message>
        <source>(%1 missing)</source>
        <translation>（缺失 %1 个）</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数值</translation>
    </message>
    <message>
        <source>category</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>lamina::Document</name>
    <message>
        <source>untitled</source>
        <translation>未命名</translation>
    </message>
</context>
<context>
    <name>lamina::EditingController</name>
    <message>
        <source>Your edits apply at the next start.</source>
        <translation>修改将在下次开始训练时生效。</translation>
    </message>
    <message>
        <source>Your edits of %1 apply at the next start.</source>
        <translation>对 %1 的修改将在下次开始训练时生效。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新开始</translation>
    </message>
</context>
<context>
    <name>lamina::FileController</name>
    <message>
        <source>Networks (*.h5 *.hdf5 *.keras)</source>
        <translation>网络 (*.h5 *.hdf5 *.keras)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Training is running</source>
        <translation>正在训练</translation>
    </message>
    <message>
        <source>Stop training</source>
        <translation>停止训练</translation>
    </message>
    <message>
        <source>Keep training</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Unsaved changes</source>
        <translation>未保存的修改</translation>
    </message>
    <message>
        <source>Save the changes to "%1" first?</source>
        <translation>是否先保存对“%1”的修改？</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Stop training and open the example?</source>
        <translation>要停止训练并打开示例吗？</translation>
    </message>
    <message>
        <source>The example could not be opened</source>
        <translation>无法打开示例</translation>
    </message>
    <message>
        <source>Stop training and start a new network?</source>
        <translation>要停止训练并新建网络吗？</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Stop training and open another file?</source>
        <translation>要停止训练并打开另一个文件吗？</translation>
    </message>
    <message>
        <source>Opening %1 …</source>
        <translation>正在打开 %1 …</translation>
    </message>
    <message>
        <source>"%1" could not be opened</source>
        <translation>无法打开“%1”</translation>
    </message>
    <message>
        <source>The file is open elsewhere</source>
        <translation>文件已在别处打开</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>"%1" could not be saved</source>
        <translation>无法保存“%1”</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>发现未保存的工作</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while "%1" had unsaved changes. There is a copy of %2.</source>
        <translation>程序意外退出时，“%1”有未保存的修改。有一份 %2 的副本。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Open the saved file</source>
        <translation>打开已保存的文件</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Don't save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>lamina::FormulaSection</name>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>%1 of them trainable</source>
        <translation>其中 %1 个可训练</translation>
    </message>
    <message>
        <source>Parameters: %1</source>
        <translation>参数：%1</translation>
    </message>
</context>
<context>
    <name>lamina::InspectorPanel</name>
    <message>
        <source>This program does not know the layer %1.</source>
        <translation>本程序不认识层 %1。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
</context>
<context>
    <name>lamina::LayerHead</name>
    <message>
        <source>What this layer does (F1)</source>
        <translation>这一层的作用（F1）</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>Name of the layer</source>
        <translation>层的名称</translation>
    </message>
    <message>
        <source>Double-click to rename</source>
        <translation>双击可重命名</translation>
    </message>
</context>
<context>
    <name>lamina::LearningRateView</name>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>The learning rate of the run will be drawn here.</source>
        <translation>这里将绘出本次运行的学习率。</translation>
    </message>
</context>
<context>
    <name>lamina::LensPanel</name>
    <message>
        <source>Save the picture</source>
        <translation>保存图片</translation>
    </message>
    <message>
        <source>Decision boundary</source>
        <translation>决策边界</translation>
    </message>
    <message>
        <source>Confusion matrix</source>
        <translation>混淆矩阵</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>时间序列</translation>
    </message>
    <message>
        <source>Prediction against truth</source>
        <translation>预测值与真实值</translation>
    </message>
    <message>
        <source>nothing fits</source>
        <translation>无可用视图</translation>
    </message>
    <message>
        <source>No data chosen</source>
        <translation>未选择数据</translation>
    </message>
    <message>
        <source>Choose data, and what the network says about them is shown here.</source>
        <translation>选择数据后，这里显示网络对它们的判断。</translation>
    </message>
    <message>
        <source>Nothing to show for this data</source>
        <translation>没有适合这些数据的视图</translation>
    </message>
    <message>
        <source>There are lenses for points in the plane, classes and numbers.</source>
        <translation>可以观察平面上的点、类别和数值。</translation>
    </message>
    <message>
        <source>The lens stays dark</source>
        <translation>暂时无法观察</translation>
    </message>
    <message>
        <source>Shown as soon as the network fits its data.</source>
        <translation>网络与数据匹配后即可显示。</translation>
    </message>
    <message>
        <source>test set</source>
        <translation>测试集</translation>
    </message>
    <message>
        <source>training set</source>
        <translation>训练集</translation>
    </message>
    <message>
        <source>validation set</source>
        <translation>验证集</translation>
    </message>
    <message>
        <source>%1 training, %2 validation</source>
        <translation>训练 %1，验证 %2</translation>
    </message>
    <message>
        <source>Pictures (*.png)</source>
        <translation>图片 (*.png)</translation>
    </message>
</context>
<context>
    <name>lamina::MainWindow</name>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>观察</translation>
    </message>
    <message>
        <source>Saved: %1</source>
        <translation>已保存：%1</translation>
    </message>
    <message>
        <source>Stop training and close the window?</source>
        <translation>要停止训练并关闭窗口吗？</translation>
    </message>
    <message>
        <source>edited</source>
        <translation>已修改</translation>
    </message>
    <message>
        <source>saved just now</source>
        <translation>刚刚保存</translation>
    </message>
    <message numerus="yes">
        <source>saved %n min ago</source>
        <translation>
            <numerusform>%n 分钟前已保存</numerusform>
        </translation>
    </message>
    <message>
        <source>saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>%1 · %2</source>
        <translation>%1   %2</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>导出曲线图</translation>
    </message>
    <message>
        <source>nothing yet</source>
        <translation>暂无</translation>
    </message>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
</context>
<context>
    <name>lamina::MistakeCard</name>
    <message>
        <source>A %1 layer before it turns %2 into %3; %4 then has %5 parameters.</source>
        <translation>在它前面加一个%1层，可把 %2 变为 %3；这样 %4 有 %5 个参数。</translation>
    </message>
    <message>
        <source>The output of %1 is then %2, with %3 parameters.</source>
        <translation>这样 %1 的输出为 %2，有 %3 个参数。</translation>
    </message>
    <message>
        <source>Why?</source>
        <translation>为什么？</translation>
    </message>
    <message>
        <source>Other ways</source>
        <translation>其他办法</translation>
    </message>
</context>
<context>
    <name>lamina::ModelSummary</name>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Trainable</source>
        <translation>可训练</translation>
    </message>
    <message>
        <source>Multiply-adds per sample</source>
        <translation>每样本乘加次数</translation>
    </message>
    <message>
        <source>Nothing selected</source>
        <translation>未选择任何层</translation>
    </message>
    <message>
        <source>There are no layers yet.</source>
        <translation>还没有层。</translation>
    </message>
    <message>
        <source>Click a layer to see its properties. This is the whole model:</source>
        <translation>单击一个层可查看其属性。以下是整个模型：</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Inputs</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>Outputs</source>
        <translation>输出</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) selected</source>
        <translation>
            <numerusform>已选择 %n 个层</numerusform>
        </translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>Frozen</source>
        <translation>已冻结</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>Show</source>
        <translation>查看</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>还有 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lamina::NewDialog</name>
    <message>
        <source>New network</source>
        <translation>新建网络</translation>
    </message>
    <message>
        <source>Start from an example that trains at once, or from nothing.</source>
        <translation>从可以立即训练的示例开始，或从空白开始。</translation>
    </message>
    <message>
        <source>Examples</source>
        <translation>示例</translation>
    </message>
    <message>
        <source>Empty network</source>
        <translation>空白网络</translation>
    </message>
    <message>
        <source>An input, and everything else by your own hand.</source>
        <translation>只有一个输入层，其余由你自己搭建。</translation>
    </message>
</context>
<context>
    <name>lamina::PalettePanel</name>
    <message>
        <source>No layer called “%1”</source>
        <translation>没有名为“%1”的层</translation>
    </message>
    <message>
        <source>The nearest names:</source>
        <translation>最接近的名称：</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>Layers</source>
        <translation>层</translation>
    </message>
</context>
<context>
    <name>lamina::PanelTitle</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
</context>
<context>
    <name>lamina::ProblemsPanel</name>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>The network fits its data.</source>
        <translation>网络与数据匹配。</translation>
    </message>
    <message>
        <source>Fix all that have one answer</source>
        <translation>修复所有只有一种解法的问题</translation>
    </message>
    <message>
        <source>network</source>
        <translation>网络</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 个提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>.</source>
        <translation>。</translation>
    </message>
    <message>
        <source>Training starts as soon as the errors are solved.</source>
        <translation>错误解决后即可开始训练。</translation>
    </message>
</context>
<context>
    <name>lamina::PropertyField</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>%1, height</source>
        <translation>%1，高</translation>
    </message>
    <message>
        <source>%1, width</source>
        <translation>%1，宽</translation>
    </message>
</context>
<context>
    <name>lamina::PropertyForm</name>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>应为：%1。</translation>
    </message>
</context>
<context>
    <name>lamina::RunChart</name>
    <message>
        <source>%1 %2 at epoch %3</source>
        <translation>第 %3 轮 %1 %2</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Epoch %1</source>
        <translation>第 %1 轮</translation>
    </message>
</context>
<context>
    <name>lamina::RunsPanel</name>
    <message>
        <source>run %1</source>
        <translation>运行 %1</translation>
    </message>
    <message>
        <source>· running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Run</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Val. loss</source>
        <translation>验证损失</translation>
    </message>
    <message>
        <source>Val. accuracy</source>
        <translation>验证准确率</translation>
    </message>
    <message>
        <source>Val. metric</source>
        <translation>验证指标</translation>
    </message>
    <message>
        <source>Show its curves</source>
        <translation>显示其曲线</translation>
    </message>
    <message>
        <source>Remove from the list</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message>
        <source>No runs yet</source>
        <translation>暂无运行记录</translation>
    </message>
    <message>
        <source>Every training run is kept here with its settings.</source>
        <translation>每次训练及其设置都保留在这里。</translation>
    </message>
    <message>
        <source>Best so far: run %1, epoch %2, accuracy %3 %.</source>
        <translation>目前最佳：运行 %1，第 %2 轮，准确率 %3 %。</translation>
    </message>
    <message>
        <source>Best so far: run %1, epoch %2, loss %3.</source>
        <translation>目前最佳：运行 %1，第 %2 轮，损失 %3。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>batch </source>
        <translation>批大小 </translation>
    </message>
</context>
<context>
    <name>lamina::SampleTiles</name>
    <message>
        <source>Samples</source>
        <translation>样本</translation>
    </message>
    <message>
        <source>row %1: %2 %</source>
        <translation>第 %1 行：%2 %</translation>
    </message>
</context>
<context>
    <name>lamina::SearchBox</name>
    <message>
        <source>Find a layer to add</source>
        <translation>查找要添加的层</translation>
    </message>
    <message>
        <source>Find a layer</source>
        <translation>查找层</translation>
    </message>
    <message>
        <source>No layer called “%1”</source>
        <translation>没有名为“%1”的层</translation>
    </message>
    <message>
        <source>Close to it: %1</source>
        <translation>相近的有：%1</translation>
    </message>
    <message>
        <source>, </source>
        <translation>、</translation>
    </message>
    <message>
        <source>fits %1</source>
        <translation>适合 %1</translation>
    </message>
    <message>
        <source>Enter</source>
        <comment>key</comment>
        <translation>回车</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Esc</source>
        <comment>key</comment>
        <translation>Esc</translation>
    </message>
    <message>
        <source>close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>%1 of %2 layers</source>
        <translation>%2 种层中的 %1 种</translation>
    </message>
</context>
<context>
    <name>lamina::SettingsPanel</name>
    <message>
        <source>Optimizer</source>
        <translation>优化器</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Epochs</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Shuffle</source>
        <translation>打乱样本</translation>
    </message>
    <message>
        <source>Early stopping</source>
        <translation>提前停止</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>容忍轮数</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>最小改进</translation>
    </message>
    <message>
        <source>Best weights when stopped early</source>
        <translation>提前停止时取最佳权重</translation>
    </message>
    <message>
        <source>Best weights at the end</source>
        <translation>结束时取最佳权重</translation>
    </message>
    <message>
        <source>Threads (0 = all but one)</source>
        <translation>线程数（0 = 留一个核心）</translation>
    </message>
    <message>
        <source>automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>%1 (automatic)</source>
        <translation>%1（自动）</translation>
    </message>
</context>
<context>
    <name>lamina::StatusContent</name>
    <message>
        <source>%1 parameters</source>
        <translation>%1 个参数</translation>
    </message>
    <message>
        <source>%1 parameters (shapes do not fit yet)</source>
        <translation>%1 个参数（形状尚不匹配）</translation>
    </message>
    <message>
        <source>%1 %2MAC per sample</source>
        <translation>每样本 %1 %2MAC</translation>
    </message>
    <message>
        <source>needs %1 %2</source>
        <translation>需要 %1 %2</translation>
    </message>
    <message>
        <source>%1 samples/s</source>
        <translation>%1 样本/秒</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s)</source>
        <translation>
            <numerusform>%n 个错误</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n 个警告</numerusform>
        </translation>
    </message>
    <message>
        <source>No problems</source>
        <translation>没有问题</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Seed %1</source>
        <translation>随机种子 %1</translation>
    </message>
    <message>
        <source>English</source>
        <comment>the name of the language of the window, in that language</comment>
        <translation>简体中文</translation>
    </message>
    <message>
        <source>Change the language</source>
        <translation>更改语言</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>%1 training samples, </source>
        <translation>训练样本 %1，</translation>
    </message>
    <message>
        <source>%1 validation</source>
        <translation>验证 %1</translation>
    </message>
</context>
<context>
    <name>lamina::ToolBar</name>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>Choose the data the network learns from</source>
        <translation>选择网络学习所用的数据</translation>
    </message>
    <message>
        <source>Where the training runs</source>
        <translation>训练所用的设备</translation>
    </message>
</context>
<context>
    <name>lamina::TrainingPanels</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>How it learns</source>
        <translation>训练设置</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>运行记录</translation>
    </message>
    <message numerus="yes">
        <source>CPU, %n thread(s)</source>
        <translation>
            <numerusform>CPU，%n 线程</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lamina::TrainingSection</name>
    <message>
        <source>Training</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Freeze this layer</source>
        <translation>冻结该层</translation>
    </message>
    <message>
        <source>Training leaves the weights of a frozen layer as they are.</source>
        <translation>训练时，冻结层的权重保持不变。</translation>
    </message>
    <message>
        <source>It uses the weights of %1.</source>
        <translation>它共用 %1 的权重。</translation>
    </message>
</context>
<context>
    <name>lamina::TrainingView</name>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>%1, %</source>
        <translation>%1，%</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>log</source>
        <translation>对数</translation>
    </message>
    <message>
        <source>Logarithmic axis</source>
        <translation>对数坐标轴</translation>
    </message>
    <message>
        <source>Follow</source>
        <translation>跟随</translation>
    </message>
    <message>
        <source>Keep the newest epoch in the picture</source>
        <translation>始终显示最新的轮次</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Export as PNG, SVG or CSV</source>
        <translation>导出为 PNG、SVG 或 CSV</translation>
    </message>
    <message numerus="yes">
        <source>%n value(s) not above zero hidden</source>
        <translation>
            <numerusform>%n 个不大于零的值未显示</numerusform>
        </translation>
    </message>
    <message>
        <source>epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>The loss will be drawn here, live, while the network learns.</source>
        <translation>网络学习时，损失会在这里实时绘出。</translation>
    </message>
    <message>
        <source>train: smoothed, band = min–max of every step</source>
        <translation>训练：平滑曲线，色带为每一步的最小–最大值</translation>
    </message>
    <message>
        <source>validation, once an epoch</source>
        <translation>验证，每轮一次</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>非数值</translation>
    </message>
    <message>
        <source>before training: loss %1, %2 % right</source>
        <translation>训练前：损失 %1，正确率 %2 %</translation>
    </message>
    <message>
        <source>before training: loss %1</source>
        <translation>训练前：损失 %1</translation>
    </message>
    <message>
        <source>Export the charts</source>
        <translation>导出曲线图</translation>
    </message>
    <message>
        <source>The file could not be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
</context>
<context>
    <name>lamina::Transport</name>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>unlimited</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>%1 steps/s</source>
        <translation>%1 步/秒</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>Back to the initial weights, with the same seed (R)</source>
        <translation>用同一随机种子恢复初始权重（R）</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>单步</translation>
    </message>
    <message>
        <source>One training step (.)</source>
        <translation>训练一步（.）</translation>
    </message>
    <message>
        <source>How many training steps a second: slow enough to watch, or as fast as it can</source>
        <translation>每秒的训练步数：慢到可以看清，或尽可能快</translation>
    </message>
    <message>
        <source>reading the data…</source>
        <translation>正在读取数据…</translation>
    </message>
    <message>
        <source>preparing…</source>
        <translation>正在准备…</translation>
    </message>
    <message>
        <source>stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>paused, edits wait</source>
        <translation>已暂停，有待生效的修改</translation>
    </message>
    <message>
        <source>paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) to solve first</source>
        <translation>
            <numerusform>请先解决 %n 个错误</numerusform>
        </translation>
    </message>
    <message>
        <source>no data chosen</source>
        <translation>未选择数据</translation>
    </message>
    <message>
        <source>finished</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stopped early</source>
        <translation>已提前停止</translation>
    </message>
    <message>
        <source>not a number</source>
        <translation>出现非数值</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>about %1 s</source>
        <translation>约 %1 秒</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Continue</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>Pause after this step (Space)</source>
        <translation>这一步之后暂停（空格）</translation>
    </message>
    <message>
        <source>Start training (Space)</source>
        <translation>开始训练（空格）</translation>
    </message>
    <message>
        <source>Epoch</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Epoch %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
</context>
<context>
    <name>lamina::WeightsSection</name>
    <message>
        <source>Weights</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Which weights</source>
        <translation>选择权重</translation>
    </message>
    <message>
        <source>No weights yet: their number depends on the input, which does not fit.</source>
        <translation>还没有权重：其个数取决于输入，而输入尚不匹配。</translation>
    </message>
    <message>
        <source>No weights yet: they are drawn before the first step.</source>
        <translation>还没有权重：第一步之前才会随机初始化。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them is not a finite number.</source>
        <translation>
            <numerusform>其中 %n 个不是有限的数。</numerusform>
        </translation>
    </message>
    <message>
        <source>min </source>
        <translation>最小 </translation>
    </message>
    <message>
        <source>max </source>
        <translation>最大 </translation>
    </message>
    <message>
        <source>Histogram of the weights: mean %1, standard deviation %2, from %3 to %4</source>
        <translation>权重直方图：均值 %1，标准差 %2，从 %3 到 %4</translation>
    </message>
</context>
<context>
    <name>lamina::WelcomeStrip</name>
    <message>
        <source>Use my data</source>
        <translation>使用我的数据</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Your first network is ready.</source>
        <translation>你的第一个网络已就绪。</translation>
    </message>
    <message>
        <source>Press Train (Space) and watch the boundary bend.</source>
        <translation>按“训练”（空格），观察决策边界如何弯曲。</translation>
    </message>
    <message>
        <source>Press Train (Space).</source>
        <translation>按“训练”（空格）。</translation>
    </message>
</context>
<context>
    <name>lamina::ZoomBar</name>
    <message>
        <source>Zoom out</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>Actual size</source>
        <translation>实际大小</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>Fit everything</source>
        <translation>显示全部</translation>
    </message>
    <message>
        <source>Tidy</source>
        <translation>整理布局</translation>
    </message>
</context>
<context>
    <name>layer</name>
    <message>
        <source>Activation</source>
        <translation>激活</translation>
    </message>
    <message>
        <source>Bends every number by a function such as ReLU or tanh. Without it, stacked layers would be no more than one weighted sum.</source>
        <translation>用 ReLU、tanh 等函数变换每个数。没有激活函数，再多的层叠在一起也只相当于一次加权求和。</translation>
    </message>
    <message>
        <source>needs inputs of the same shape, receives %1 and %2</source>
        <translation>各输入的形状必须相同，实际为 %1 和 %2</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>相加</translation>
    </message>
    <message>
        <source>Adds its inputs number by number. With the input of an earlier layer it makes a shortcut that deep networks learn through.</source>
        <translation>把各个输入逐个元素相加。与更早的层相连时构成捷径，使很深的网络也能学习。</translation>
    </message>
    <message>
        <source>AveragePool</source>
        <translation>平均池化</translation>
    </message>
    <message>
        <source>Shrinks a picture: every window is replaced by the mean of its numbers, channel by channel.</source>
        <translation>缩小图像：逐通道地用窗口内各数的平均值代替整个窗口。</translation>
    </message>
    <message>
        <source>Pool size</source>
        <translation>池化尺寸</translation>
    </message>
    <message>
        <source>Height and width of the window.</source>
        <translation>窗口的高和宽。</translation>
    </message>
    <message>
        <source>BatchNorm</source>
        <translation>批归一化</translation>
    </message>
    <message>
        <source>Brings each channel of a batch to mean 0 and variance 1, then scales and shifts it by learnt numbers. Networks learn faster and bear higher learning rates.</source>
        <translation>把一批样本的每个通道变为均值 0、方差 1，再用学到的数缩放和平移。网络学得更快，也能承受更大的学习率。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How slowly the stored statistics follow the batches.</source>
        <translation>保存的统计量跟随各批数据变化的缓慢程度。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the root away from 0.</source>
        <translation>使根号下的数不为 0。</translation>
    </message>
    <message>
        <source>Center</source>
        <translation>平移</translation>
    </message>
    <message>
        <source>Adds the learnt β.</source>
        <translation>加上学到的 β。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Multiplies by the learnt γ.</source>
        <translation>乘以学到的 γ。</translation>
    </message>
    <message>
        <source>Beta initializer</source>
        <translation>β 初始化</translation>
    </message>
    <message>
        <source>What β is before the first step.</source>
        <translation>训练开始前 β 的值。</translation>
    </message>
    <message>
        <source>Gamma initializer</source>
        <translation>γ 初始化</translation>
    </message>
    <message>
        <source>What γ is before the first step.</source>
        <translation>训练开始前 γ 的值。</translation>
    </message>
    <message>
        <source>Beta regularizer</source>
        <translation>β 正则化</translation>
    </message>
    <message>
        <source>A penalty on a large β, added to the loss.</source>
        <translation>对过大的 β 的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>Gamma regularizer</source>
        <translation>γ 正则化</translation>
    </message>
    <message>
        <source>A penalty on a large γ, added to the loss.</source>
        <translation>对过大的 γ 的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>has no axis %1 to join along</source>
        <translation>没有可供拼接的轴 %1</translation>
    </message>
    <message>
        <source>needs inputs that differ only in the joined axis, receives %1 and %2</source>
        <translation>各输入只能在拼接的轴上不同，实际为 %1 和 %2</translation>
    </message>
    <message>
        <source>Concatenate</source>
        <translation>拼接</translation>
    </message>
    <message>
        <source>Lays its inputs side by side: the next layer sees the numbers of all of them.</source>
        <translation>把各个输入并排放在一起：下一层能看到它们全部的数。</translation>
    </message>
    <message>
        <source>Axis</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>Along which axis to join; −1 is the last one, 1 the first.</source>
        <translation>沿哪个轴拼接；−1 为最后一个轴，1 为第一个轴。</translation>
    </message>
    <message>
        <source>cannot cut its %1 input channels into %2 equal groups</source>
        <translation>无法把 %1 个输入通道平均分成 %2 组</translation>
    </message>
    <message>
        <source>cannot cut its %1 filters into %2 equal groups</source>
        <translation>无法把 %1 个卷积核平均分成 %2 组</translation>
    </message>
    <message>
        <source>cannot have a stride and a dilation above 1 at the same time</source>
        <translation>步幅和膨胀率不能同时大于 1</translation>
    </message>
    <message>
        <source>Conv2D</source>
        <translation>二维卷积</translation>
    </message>
    <message>
        <source>Looks for small patterns: each filter is a window of weights that slides over the picture and answers where its pattern occurs.</source>
        <translation>寻找小的图案：每个卷积核是一个权重窗口，在图像上滑动，在出现其图案的地方作出响应。</translation>
    </message>
    <message>
        <source>Filters</source>
        <translation>卷积核数</translation>
    </message>
    <message>
        <source>Number of patterns to look for: the channels of the output.</source>
        <translation>要寻找的图案个数，即输出的通道数。</translation>
    </message>
    <message>
        <source>Kernel size</source>
        <translation>卷积核尺寸</translation>
    </message>
    <message>
        <source>Dilation</source>
        <translation>膨胀率</translation>
    </message>
    <message>
        <source>Distance between the cells that the window reads.</source>
        <translation>窗口所读取的相邻单元之间的距离。</translation>
    </message>
    <message>
        <source>Groups</source>
        <translation>分组数</translation>
    </message>
    <message>
        <source>Cuts channels and filters into groups that do not see each other.</source>
        <translation>把通道和卷积核分成互不相见的组。</translation>
    </message>
    <message>
        <source>%1 filters</source>
        <translation>%1 核</translation>
    </message>
    <message>
        <source>Dense</source>
        <translation>全连接</translation>
    </message>
    <message>
        <source>Every output is a weighted sum of all inputs, passed through an activation.</source>
        <translation>每个输出都是所有输入的加权和，再经过激活函数。</translation>
    </message>
    <message>
        <source>%1 units</source>
        <translation>%1 个单元</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>随机失活</translation>
    </message>
    <message>
        <source>Sets a random share of its inputs to 0 in every training step, so that the network does not lean on single neurons. Does nothing when predicting.</source>
        <translation>每个训练步把随机的一部分输入置为 0，使网络不依赖个别神经元。预测时不起作用。</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>失活率</translation>
    </message>
    <message>
        <source>Share of the numbers that is set to 0.</source>
        <translation>被置为 0 的数所占的比例。</translation>
    </message>
    <message>
        <source>ELU</source>
        <translation>ELU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative numbers bend smoothly towards −α.</source>
        <translation>与 ReLU 相似，但负数平滑地趋近 −α。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>α</translation>
    </message>
    <message>
        <source>How far negative numbers may go down: to −α.</source>
        <translation>负数最低可到 −α。</translation>
    </message>
    <message>
        <source>Flatten</source>
        <translation>展平</translation>
    </message>
    <message>
        <source>Lays the numbers of a picture or a sequence in one row, as Dense layers take them.</source>
        <translation>把图像或序列的数排成一行，供全连接层使用。</translation>
    </message>
    <message>
        <source>GlobalAveragePool</source>
        <translation>全局平均池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a picture by its mean: one number says how strongly a pattern occurs at all.</source>
        <translation>用平均值代替图像的每个通道：一个数就说明某个图案总体上出现得多强。</translation>
    </message>
    <message>
        <source>Keep axes</source>
        <translation>保留轴</translation>
    </message>
    <message>
        <source>Keeps height and width as axes of length 1.</source>
        <translation>把高和宽保留为长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>Where the samples enter the network. Its shape is that of one sample.</source>
        <translation>样本进入网络的地方。其形状是单个样本的形状。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Axes of one sample: 4 for four numbers, 28, 28, 1 for a grey picture, 12, 1 for twelve steps of one number.</source>
        <translation>单个样本的各轴长度：四个数写 4，灰度图像写 28, 28, 1，十二步、每步一个数写 12, 1。</translation>
    </message>
    <message>
        <source>needs a shape of at least one axis</source>
        <translation>形状至少要有一个轴</translation>
    </message>
    <message>
        <source>LeakyReLU</source>
        <translation>LeakyReLU</translation>
    </message>
    <message>
        <source>Like ReLU, but negative numbers leak through with a small slope, so that no neuron dies.</source>
        <translation>与 ReLU 相似，但负数以较小的斜率通过，因此神经元不会死亡。</translation>
    </message>
    <message>
        <source>Slope below 0</source>
        <translation>负半轴斜率</translation>
    </message>
    <message>
        <source>Factor for negative numbers.</source>
        <translation>负数所乘的系数。</translation>
    </message>
    <message>
        <source>LSTM</source>
        <translation>LSTM</translation>
    </message>
    <message>
        <source>Reads a sequence step by step with a memory cell; gates decide what is stored, forgotten and shown, so that it remembers over many steps.</source>
        <translation>带记忆单元逐步读取序列；各个门决定存入、遗忘和输出什么，因此能记住很多步之前的内容。</translation>
    </message>
    <message>
        <source>MaxPool</source>
        <translation>最大池化</translation>
    </message>
    <message>
        <source>Shrinks a picture: of every window only the largest number of each channel stays.</source>
        <translation>缩小图像：每个窗口的每个通道只保留最大的数。</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>单元数</translation>
    </message>
    <message>
        <source>Number of neurons: the length of the output's last axis.</source>
        <translation>神经元个数，即输出最后一个轴的长度。</translation>
    </message>
    <message>
        <source>The function that every result passes through.</source>
        <translation>每个结果都要经过的函数。</translation>
    </message>
    <message>
        <source>Use bias</source>
        <translation>使用偏置</translation>
    </message>
    <message>
        <source>Adds a learnt number to every sum.</source>
        <translation>给每个和加上一个学到的数。</translation>
    </message>
    <message>
        <source>Kernel initializer</source>
        <translation>权重初始化</translation>
    </message>
    <message>
        <source>How the weights are drawn before the first step.</source>
        <translation>训练开始前如何抽取权重。</translation>
    </message>
    <message>
        <source>Bias initializer</source>
        <translation>偏置初始化</translation>
    </message>
    <message>
        <source>What the bias is before the first step.</source>
        <translation>训练开始前偏置的值。</translation>
    </message>
    <message>
        <source>Kernel regularizer</source>
        <translation>权重正则化</translation>
    </message>
    <message>
        <source>A penalty on large weights, added to the loss.</source>
        <translation>对过大的权重的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>Bias regularizer</source>
        <translation>偏置正则化</translation>
    </message>
    <message>
        <source>A penalty on a large bias, added to the loss.</source>
        <translation>对过大的偏置的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>Padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size.</source>
        <translation>valid：窗口不超出输入，输出变小。same：在边缘填充，步幅为 1 时尺寸不变。</translation>
    </message>
    <message>
        <source>Insert %1</source>
        <translation>插入%1层</translation>
    </message>
    <message>
        <source>Insert %1 to %2</source>
        <translation>插入%1层，变为 %2</translation>
    </message>
    <message>
        <source>Set %1 to %2</source>
        <translation>把 %1 设为 %2</translation>
    </message>
    <message>
        <source>Replace by %1</source>
        <translation>换成 %1</translation>
    </message>
    <message>
        <source>needs pictures (3 axes: height, width, channels), receives %1</source>
        <translation>需要图像（3 个轴：高、宽、通道），实际为 %1</translation>
    </message>
    <message>
        <source>needs sequences (2 axes: steps, numbers of each step), receives %1</source>
        <translation>需要序列（2 个轴：步数、每步的数），实际为 %1</translation>
    </message>
    <message>
        <source>Gate activation</source>
        <translation>门的激活函数</translation>
    </message>
    <message>
        <source>The function of the three gates.</source>
        <translation>三个门所用的函数。</translation>
    </message>
    <message>
        <source>Return sequences</source>
        <translation>返回整个序列</translation>
    </message>
    <message>
        <source>On: the state after every step, for another recurrent layer or an answer at each step. Off: only the state after the last step.</source>
        <translation>开：返回每一步之后的状态，供下一个循环层使用或在每一步作答。关：只返回最后一步之后的状态。</translation>
    </message>
    <message>
        <source>Go backwards</source>
        <translation>反向读取</translation>
    </message>
    <message>
        <source>Reads the sequence from its end.</source>
        <translation>从末尾开始读取序列。</translation>
    </message>
    <message>
        <source>Forget bias 1</source>
        <translation>遗忘门偏置为 1</translation>
    </message>
    <message>
        <source>Starts the bias of the forget gate at 1, so that the cell remembers at first.</source>
        <translation>遗忘门的偏置从 1 开始，使单元起初倾向于记住。</translation>
    </message>
    <message>
        <source>Recurrent initializer</source>
        <translation>循环权重初始化</translation>
    </message>
    <message>
        <source>How the weights between the steps are drawn before the first step.</source>
        <translation>训练开始前如何抽取各步之间的权重。</translation>
    </message>
    <message>
        <source>Recurrent regularizer</source>
        <translation>循环权重正则化</translation>
    </message>
    <message>
        <source>A penalty on large weights between the steps, added to the loss.</source>
        <translation>对各步之间过大的权重的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>all steps</source>
        <translation>全部步</translation>
    </message>
    <message>
        <source>ReLU</source>
        <translation>ReLU</translation>
    </message>
    <message>
        <source>Lets positive numbers through and stops negative ones.</source>
        <translation>正数通过，负数变为 0。</translation>
    </message>
    <message>
        <source>Upper limit</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Larger numbers are cut to this; 0: no limit.</source>
        <translation>更大的数截到此值；0 表示无上限。</translation>
    </message>
    <message>
        <source>Slope below</source>
        <translation>阈值下的斜率</translation>
    </message>
    <message>
        <source>Slope for numbers below the threshold.</source>
        <translation>低于阈值的数所用的斜率。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Numbers below this are stopped.</source>
        <translation>低于此值的数被截止。</translation>
    </message>
    <message>
        <source>its target shape may hold numbers from 1 and a single −1</source>
        <translation>目标形状只能包含不小于 1 的数和至多一个 −1</translation>
    </message>
    <message>
        <source>cannot lay the %1 numbers of %2 in the shape %3</source>
        <translation>无法把 %2 的 %1 个数排成 %3 的形状</translation>
    </message>
    <message>
        <source>Reshape</source>
        <translation>变形</translation>
    </message>
    <message>
        <source>Puts the same numbers under another shape, for example 784 as 28×28×1.</source>
        <translation>把同样的数排成另一种形状，例如把 784 排成 28×28×1。</translation>
    </message>
    <message>
        <source>Target shape</source>
        <translation>目标形状</translation>
    </message>
    <message>
        <source>Axes of one sample afterwards; −1 stands for what is left.</source>
        <translation>变形后单个样本的各轴长度；−1 表示剩余的长度。</translation>
    </message>
    <message>
        <source>SimpleRNN</source>
        <translation>简单循环层</translation>
    </message>
    <message>
        <source>Reads a sequence step by step and carries a state along: each step sees the new input and what the step before remembered.</source>
        <translation>逐步读取序列并带着一个状态：每一步都能看到新的输入和上一步记住的内容。</translation>
    </message>
    <message>
        <source>Softmax</source>
        <translation>Softmax</translation>
    </message>
    <message>
        <source>Turns the scores of the last axis into probabilities that add up to 1.</source>
        <translation>把最后一个轴上的得分变为总和为 1 的概率。</translation>
    </message>
    <message>
        <source>Stride</source>
        <translation>步幅</translation>
    </message>
    <message>
        <source>How far the window moves, down and to the right.</source>
        <translation>窗口向下和向右每次移动的距离。</translation>
    </message>
    <message>
        <source>its %1 window does not fit into its %2 input</source>
        <translation>%1 的窗口放不进 %2 的输入</translation>
    </message>
</context>
<context>
    <name>loss</name>
    <message>
        <source>Binary cross-entropy</source>
        <translation>二元交叉熵</translation>
    </message>
    <message>
        <source>For two classes: how surprised the probability of a sigmoid output is by the true answer.</source>
        <translation>用于两个类别：sigmoid 输出的概率与真实答案相差多远。</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>分类交叉熵</translation>
    </message>
    <message>
        <source>For classes given as one-hot rows: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>用于以独热编码给出的类别：softmax 输出的概率与真实类别相差多远。</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>The mean size of the differences: for numbers, where a few outliers should not decide.</source>
        <translation>差的绝对值的平均：用于数值，且不希望少数离群值起决定作用时。</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>The mean of the squared differences: for numbers. Large mistakes count most.</source>
        <translation>差的平方的平均：用于数值。大的误差影响最大。</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>稀疏分类交叉熵</translation>
    </message>
    <message>
        <source>For classes given as numbers: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>用于以编号给出的类别：softmax 输出的概率与真实类别相差多远。</translation>
    </message>
</context>
<context>
    <name>metric</name>
    <message>
        <source>Accuracy</source>
        <translation>准确率</translation>
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
        <translation>尺寸超出任何计算机的容量</translation>
    </message>
    <message>
        <source>Make the layer or its input smaller.</source>
        <translation>请缩小该层或它的输入。</translation>
    </message>
    <message>
        <source>expected a layer with a name and number of its own, got '%1'</source>
        <translation>每层应有唯一的名称和编号，实际为“%1”</translation>
    </message>
    <message>
        <source>Names have letters, digits, _ - and . and are used once.</source>
        <translation>名称由字母、数字、_、- 和 . 组成，且不能重复。</translation>
    </message>
</context>
<context>
    <name>ops</name>
    <message>
        <source>the shapes %1 and %2 do not fit together</source>
        <translation>形状 %1 与 %2 不匹配</translation>
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
        <translation>每个权重有自己的学习率，随其梯度的累积而减小。</translation>
    </message>
    <message>
        <source>First accumulator</source>
        <translation>累积初值</translation>
    </message>
    <message>
        <source>What the sum of squared gradients starts from.</source>
        <translation>梯度平方和的初始值。</translation>
    </message>
    <message>
        <source>Adam</source>
        <translation>Adam</translation>
    </message>
    <message>
        <source>Momentum and a pace of its own for each weight: a good first choice.</source>
        <translation>带动量，且每个权重有自己的步长：首选的优化器。</translation>
    </message>
    <message>
        <source>Beta 1</source>
        <translation>Beta 1</translation>
    </message>
    <message>
        <source>How slowly the mean of the gradient forgets.</source>
        <translation>梯度均值遗忘的缓慢程度。</translation>
    </message>
    <message>
        <source>Beta 2</source>
        <translation>Beta 2</translation>
    </message>
    <message>
        <source>How slowly the mean of its square forgets.</source>
        <translation>梯度平方均值遗忘的缓慢程度。</translation>
    </message>
    <message>
        <source>AMSGrad</source>
        <translation>AMSGrad</translation>
    </message>
    <message>
        <source>Divides by the largest mean square so far (Reddi et al., 2018).</source>
        <translation>除以迄今最大的均方值（Reddi 等，2018）。</translation>
    </message>
    <message>
        <source>Weight decay</source>
        <translation>权重衰减</translation>
    </message>
    <message>
        <source>Share of each weight, times the learning rate, that is taken away in every step.</source>
        <translation>每一步从每个权重中减去的比例（再乘以学习率）。</translation>
    </message>
    <message>
        <source>AdamW</source>
        <translation>AdamW</translation>
    </message>
    <message>
        <source>Adam that also lets the weights shrink a little in every step, against overfitting.</source>
        <translation>在 Adam 的基础上每步让权重略微缩小，以防过拟合。</translation>
    </message>
    <message>
        <source>Learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>Length of a step. Too large: the loss jumps. Too small: it hardly falls.</source>
        <translation>每一步的长度。太大则损失跳动，太小则几乎不下降。</translation>
    </message>
    <message>
        <source>Momentum</source>
        <translation>动量</translation>
    </message>
    <message>
        <source>How much of the last step is kept in the next one.</source>
        <translation>上一步有多少保留到下一步。</translation>
    </message>
    <message>
        <source>Epsilon</source>
        <translation>Epsilon</translation>
    </message>
    <message>
        <source>Keeps the divisor away from 0.</source>
        <translation>使除数不为 0。</translation>
    </message>
    <message>
        <source>Clip norm</source>
        <translation>按范数裁剪</translation>
    </message>
    <message>
        <source>Shortens the gradient of each weight to at most this length; 0: off.</source>
        <translation>把每个权重的梯度缩短到不超过此长度；0 表示关闭。</translation>
    </message>
    <message>
        <source>Clip global norm</source>
        <translation>按全局范数裁剪</translation>
    </message>
    <message>
        <source>Shortens the gradient of all weights together to at most this length; 0: off.</source>
        <translation>把全部权重的梯度合起来缩短到不超过此长度；0 表示关闭。</translation>
    </message>
    <message>
        <source>Clip value</source>
        <translation>按值裁剪</translation>
    </message>
    <message>
        <source>Cuts each number of the gradient to at most this size; 0: off.</source>
        <translation>把梯度的每个数限制在此大小以内；0 表示关闭。</translation>
    </message>
    <message>
        <source>RMSprop</source>
        <translation>RMSprop</translation>
    </message>
    <message>
        <source>Divides each gradient by its recent size, so that all weights move at a similar pace.</source>
        <translation>用近期的大小去除每个梯度，使所有权重以相近的步伐移动。</translation>
    </message>
    <message>
        <source>Rho</source>
        <translation>Rho</translation>
    </message>
    <message>
        <source>How slowly the mean square forgets.</source>
        <translation>均方值遗忘的缓慢程度。</translation>
    </message>
    <message>
        <source>Centered</source>
        <translation>中心化</translation>
    </message>
    <message>
        <source>Divides by the variance of the gradient instead of its square.</source>
        <translation>除以梯度的方差而不是其平方。</translation>
    </message>
    <message>
        <source>SGD</source>
        <translation>SGD</translation>
    </message>
    <message>
        <source>Goes a step down the slope of the loss; with momentum it keeps rolling.</source>
        <translation>沿损失的坡度向下走一步；有动量时会继续滚动。</translation>
    </message>
    <message>
        <source>Nesterov</source>
        <translation>Nesterov</translation>
    </message>
    <message>
        <source>Looks ahead along the momentum before it steps.</source>
        <translation>先沿动量方向向前看，再迈步。</translation>
    </message>
</context>
<context>
    <name>plan</name>
    <message>
        <source>the weights need %1 MB, more than this computer has free</source>
        <translation>权重需要 %1 MB，超出本机可用内存</translation>
    </message>
    <message>
        <source>Make the layers narrower.</source>
        <translation>请减小各层的宽度。</translation>
    </message>
    <message>
        <source>a batch of %1 needs %2 MB of memory, %3 MB are free</source>
        <translation>批大小 %1 需要 %2 MB 内存，可用 %3 MB</translation>
    </message>
    <message>
        <source>A batch of %1 would fit.</source>
        <translation>批大小 %1 可以放下。</translation>
    </message>
    <message>
        <source>Make the network smaller.</source>
        <translation>请缩小网络。</translation>
    </message>
    <message>
        <source>there is no loss called '%1'</source>
        <translation>没有名为“%1”的损失函数</translation>
    </message>
    <message>
        <source>Choose one of the losses that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的损失函数中选择。</translation>
    </message>
    <message>
        <source>there is no metric called '%1'</source>
        <translation>没有名为“%1”的指标</translation>
    </message>
    <message>
        <source>Choose one of the metrics that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的指标中选择。</translation>
    </message>
    <message>
        <source>there is no optimizer called '%1'</source>
        <translation>没有名为“%1”的优化器</translation>
    </message>
    <message>
        <source>Choose one of the optimizers that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的优化器中选择。</translation>
    </message>
</context>
<context>
    <name>property</name>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>an integer from %1 to %2</source>
        <translation>%1 到 %2 的整数</translation>
    </message>
    <message>
        <source>an integer of at least %1</source>
        <translation>不小于 %1 的整数</translation>
    </message>
    <message>
        <source>an integer</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 的数</translation>
    </message>
    <message>
        <source>a number of at least %1</source>
        <translation>不小于 %1 的数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数</translation>
    </message>
    <message>
        <source>two integers of at least %1</source>
        <translation>两个不小于 %1 的整数</translation>
    </message>
    <message>
        <source>one to eight integers, separated by commas</source>
        <translation>一到八个整数，用逗号分隔</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>以下之一：%1</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>文本</translation>
    </message>
    <message>
        <source>Activation</source>
        <translation>激活函数</translation>
    </message>
</context>
<context>
    <name>regularizer</name>
    <message>
        <source>None</source>
        <translation>无</translation>
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
        <translation>L1 与 L2</translation>
    </message>
</context>
<context>
    <name>storage</name>
    <message>
        <source>The file is damaged or was not written by Keras or Lamina; use another copy.</source>
        <translation>文件已损坏，或不是由 Keras 或 Lamina 写出的；请改用其他副本。</translation>
    </message>
    <message>
        <source>the file could not be put together in memory</source>
        <translation>无法在内存中生成文件</translation>
    </message>
    <message>
        <source>Close other programs and try again.</source>
        <translation>请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>the name “%1” is not allowed in a model file</source>
        <translation>模型文件中不允许使用名称“%1”</translation>
    </message>
    <message>
        <source>Rename the layer in the program that wrote the file and save it again.</source>
        <translation>请在写出该文件的程序中给这一层改名，然后重新保存。</translation>
    </message>
    <message>
        <source>“%1” is a link to elsewhere</source>
        <translation>“%1”是指向别处的链接</translation>
    </message>
    <message>
        <source>“%1” cannot be read</source>
        <translation>无法读取“%1”</translation>
    </message>
    <message>
        <source>“%1” is not what it should be</source>
        <translation>“%1”与应有的内容不符</translation>
    </message>
    <message>
        <source>a group has too many members</source>
        <translation>某个组的成员过多</translation>
    </message>
    <message>
        <source>a group cannot be listed</source>
        <translation>无法列出某个组的成员</translation>
    </message>
    <message>
        <source>a weight cannot be read</source>
        <translation>无法读取某个权重</translation>
    </message>
    <message>
        <source>a weight is stored outside this file</source>
        <translation>某个权重存放在本文件之外</translation>
    </message>
    <message>
        <source>a weight is packed in an unknown way</source>
        <translation>某个权重的压缩方式未知</translation>
    </message>
    <message>
        <source>a weight has no plain shape</source>
        <translation>某个权重的形状不正常</translation>
    </message>
    <message>
        <source>a weight claims more numbers than the file can hold</source>
        <translation>某个权重声称的数据量超过了文件所能容纳的数量</translation>
    </message>
    <message>
        <source>a weight does not consist of numbers</source>
        <translation>某个权重不是由数构成的</translation>
    </message>
    <message>
        <source>a block of bytes has another form</source>
        <translation>某个字节块的格式不符</translation>
    </message>
    <message>
        <source>a block of bytes cannot be read</source>
        <translation>无法读取某个字节块</translation>
    </message>
    <message>
        <source>a text of the file cannot be read</source>
        <translation>无法读取文件中的某段文字</translation>
    </message>
    <message>
        <source>“%1” is not a text</source>
        <translation>“%1”不是文字</translation>
    </message>
    <message>
        <source>“%1” is not a whole number</source>
        <translation>“%1”不是整数</translation>
    </message>
    <message>
        <source>“%1” is not a list of names</source>
        <translation>“%1”不是名称列表</translation>
    </message>
    <message>
        <source>“%1” is too long</source>
        <translation>“%1”过长</translation>
    </message>
    <message>
        <source>a layer's name is too long for an HDF5 file</source>
        <translation>某一层的名称过长，HDF5 文件放不下</translation>
    </message>
    <message>
        <source>the layer “%1” is of the class %2, which does not exist here</source>
        <translation>层“%1”的类是 %2，这里没有这种层</translation>
    </message>
    <message>
        <source>Replace the layer in the program that wrote the file, or open a file without it.</source>
        <translation>请在写出该文件的程序中替换这一层，或打开不含这种层的文件。</translation>
    </message>
    <message>
        <source>the layer “%1” has %2 = %3, which is not available here</source>
        <translation>层“%1”的设置 %2 = %3 在这里不可用</translation>
    </message>
    <message>
        <source>Change the option in the program that wrote the file and save it again.</source>
        <translation>请在写出该文件的程序中修改该设置，然后重新保存。</translation>
    </message>
    <message>
        <source>The file asks for %1; Lamina computes in float32.</source>
        <translation>文件要求使用 %1；Lamina 以 float32 计算。</translation>
    </message>
    <message>
        <source>the input “%1” has no fixed size: %2</source>
        <translation>输入“%1”没有固定的大小：%2</translation>
    </message>
    <message>
        <source>Give every axis but the first a size in the program that wrote the file.</source>
        <translation>请在写出该文件的程序中给除第一轴以外的每个轴指定大小。</translation>
    </message>
    <message>
        <source>a layer has no class or no options</source>
        <translation>某一层缺少类或设置</translation>
    </message>
    <message>
        <source>the input “%1” has no shape</source>
        <translation>输入“%1”没有形状</translation>
    </message>
    <message>
        <source>The layer “%1” has %2 = %3, which is not available here and was left out; it matters only while training.</source>
        <translation>层“%1”的设置 %2 = %3 在这里不可用，已略去；它只影响训练。</translation>
    </message>
    <message>
        <source>The option %1 of the layer “%2” is unknown here and was left out.</source>
        <translation>层“%2”的设置 %1 在这里未知，已略去。</translation>
    </message>
    <message>
        <source>the layer “%1” does not say its %2</source>
        <translation>层“%1”没有给出 %2</translation>
    </message>
    <message>
        <source>the description of the network is not valid JSON</source>
        <translation>网络的描述不是有效的 JSON</translation>
    </message>
    <message>
        <source>the description of the network is too long</source>
        <translation>网络的描述过长</translation>
    </message>
    <message>
        <source>there is not enough space to save the file; the old one was left as it is</source>
        <translation>空间不足，无法保存文件；原文件保持不变</translation>
    </message>
    <message>
        <source>Free some space or save elsewhere.</source>
        <translation>请腾出空间，或保存到别处。</translation>
    </message>
    <message>
        <source>you may not write here</source>
        <translation>没有在此处写入的权限</translation>
    </message>
    <message>
        <source>Save elsewhere, or ask for the right to write in this folder.</source>
        <translation>请保存到别处，或申请该文件夹的写入权限。</translation>
    </message>
    <message>
        <source>the folder does not exist</source>
        <translation>文件夹不存在</translation>
    </message>
    <message>
        <source>Create the folder or save elsewhere.</source>
        <translation>请先建立该文件夹，或保存到别处。</translation>
    </message>
    <message>
        <source>the file cannot be written: %1</source>
        <translation>无法写入文件：%1</translation>
    </message>
    <message>
        <source>Save elsewhere.</source>
        <translation>请保存到别处。</translation>
    </message>
    <message>
        <source>the file has no name</source>
        <translation>文件没有名称</translation>
    </message>
    <message>
        <source>Give it one.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>this is a folder, not a file</source>
        <translation>这是文件夹，不是文件</translation>
    </message>
    <message>
        <source>Choose another name.</source>
        <translation>请换一个名称。</translation>
    </message>
    <message>
        <source>the saved file does not read back as it was written; the old one was left as it is</source>
        <translation>保存的文件读回后与写入的内容不一致；原文件保持不变</translation>
    </message>
    <message>
        <source>Save elsewhere: the disk may be failing.</source>
        <translation>请保存到别处：磁盘可能有故障。</translation>
    </message>
    <message>
        <source>the start of the HDF5 file is damaged, or its end is missing</source>
        <translation>HDF5 文件的开头已损坏，或结尾缺失</translation>
    </message>
    <message>
        <source>this is no checkpoint</source>
        <translation>这不是检查点文件</translation>
    </message>
    <message>
        <source>the checkpoint is damaged: its checksum is another</source>
        <translation>检查点已损坏：校验和不符</translation>
    </message>
    <message>
        <source>the file cannot be kept for this program alone: %1</source>
        <translation>无法由本程序独占该文件：%1</translation>
    </message>
    <message>
        <source>another Lamina works with this file</source>
        <translation>另一个 Lamina 正在使用该文件</translation>
    </message>
    <message>
        <source>Close it there, or save under another name.</source>
        <translation>请在那里关闭它，或另存为其他名称。</translation>
    </message>
    <message>
        <source>the archive does not hold what Keras puts into it</source>
        <translation>压缩包中的内容与 Keras 写入的不符</translation>
    </message>
    <message>
        <source>the inputs of the layer “%1” are not written as Keras writes them</source>
        <translation>层“%1”的输入不符合 Keras 的写法</translation>
    </message>
    <message>
        <source>The layer “%1” is called “%2” here.</source>
        <translation>层“%1”在这里名为“%2”。</translation>
    </message>
    <message>
        <source>the network has no layers</source>
        <translation>网络中没有层</translation>
    </message>
    <message>
        <source>the network has more than %1 layers</source>
        <translation>网络的层数超过 %1</translation>
    </message>
    <message>
        <source>the network was saved before it knew the shape of its input</source>
        <translation>保存网络时尚未确定输入的形状</translation>
    </message>
    <message>
        <source>Build the model in Keras (model.build or one call) and save it again.</source>
        <translation>请在 Keras 中构建模型（model.build 或调用一次）后重新保存。</translation>
    </message>
    <message>
        <source>two layers are called “%1”</source>
        <translation>有两层都名为“%1”</translation>
    </message>
    <message>
        <source>a chain of layers has a second input</source>
        <translation>顺序连接的层中出现了第二个输入</translation>
    </message>
    <message>
        <source>the layer “%1” reads from “%2”, which does not exist</source>
        <translation>层“%1”的输入来自“%2”，但它不存在</translation>
    </message>
    <message>
        <source>the layers feed each other in a circle at “%1”, or one has more inputs than it takes</source>
        <translation>在“%1”处各层首尾相接成环，或某一层的输入过多</translation>
    </message>
    <message>
        <source>the layer “%1” has no input</source>
        <translation>层“%1”没有输入</translation>
    </message>
    <message>
        <source>the layer “%1” normalises axis %2; only the last axis is available here</source>
        <translation>层“%1”对第 %2 轴归一化；这里只支持最后一个轴</translation>
    </message>
    <message>
        <source>the description of the network has no class or no options</source>
        <translation>网络的描述缺少类或设置</translation>
    </message>
    <message>
        <source>the network is of the class %1; only Sequential and Functional can be read</source>
        <translation>网络的类是 %1；只能读取 Sequential 和 Functional</translation>
    </message>
    <message>
        <source>Save it as a functional model in Keras.</source>
        <translation>请在 Keras 中将其保存为函数式模型。</translation>
    </message>
    <message>
        <source>The loss %1 does not exist here; choose another before training.</source>
        <translation>这里没有损失 %1；训练前请另选一个。</translation>
    </message>
    <message>
        <source>The metric %1 does not exist here and was left out.</source>
        <translation>这里没有指标 %1，已略去。</translation>
    </message>
    <message>
        <source>The optimizer %1 does not exist here; %2 takes its place.</source>
        <translation>这里没有优化器 %1；已用 %2 代替。</translation>
    </message>
    <message>
        <source>The learning rate followed a schedule; only its first value was taken over.</source>
        <translation>学习率原本按计划变化；这里只采用了它的初始值。</translation>
    </message>
    <message>
        <source>the process that read the file gave no sensible answer</source>
        <translation>读取文件的进程没有给出有效的结果</translation>
    </message>
    <message>
        <source>reading the file took too long and was ended</source>
        <translation>读取文件用时过长，已中止</translation>
    </message>
    <message>
        <source>the file cannot be read safely; reading it was ended</source>
        <translation>无法安全地读取该文件；读取已中止</translation>
    </message>
    <message>
        <source>The weight %1 of the layer “%2” holds %3 numbers that are not finite.</source>
        <translation>层“%2”的权重 %1 中有 %3 个非有限的数。</translation>
    </message>
    <message>
        <source>reading the file would take more memory than its size can explain</source>
        <translation>读取该文件所需的内存远超其大小应有的数量</translation>
    </message>
    <message>
        <source>the file cannot be understood</source>
        <translation>无法解析该文件</translation>
    </message>
    <message>
        <source>the file cannot be read: %1</source>
        <translation>无法读取文件：%1</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>Choose an .h5 or .keras file.</source>
        <translation>请选择 .h5 或 .keras 文件。</translation>
    </message>
    <message>
        <source>the file is too large</source>
        <translation>文件过大</translation>
    </message>
    <message>
        <source>this is neither an HDF5 file nor a .keras archive</source>
        <translation>这既不是 HDF5 文件，也不是 .keras 压缩包</translation>
    </message>
    <message>
        <source>Open a model that Lamina or Keras saved (.h5, .keras).</source>
        <translation>请打开由 Lamina 或 Keras 保存的模型（.h5、.keras）。</translation>
    </message>
    <message>
        <source>the HDF5 library cannot open the file</source>
        <translation>HDF5 库无法打开该文件</translation>
    </message>
    <message>
        <source>the description of the network is not written as Keras writes it</source>
        <translation>网络的描述不符合 Keras 的写法</translation>
    </message>
    <message>
        <source>the layer “%1” has %2 weights in the file; expected %3</source>
        <translation>层“%1”在文件中有 %2 个权重；应为 %3 个</translation>
    </message>
    <message>
        <source>the weight “%1” is missing</source>
        <translation>缺少权重“%1”</translation>
    </message>
    <message>
        <source>the weight %1 of the layer “%2” has the shape %3; expected %4</source>
        <translation>层“%2”的权重 %1 的形状是 %3；应为 %4</translation>
    </message>
    <message>
        <source>the network has more than %1 parameters</source>
        <translation>网络的参数超过 %1 个</translation>
    </message>
    <message>
        <source>the weights of the layer “%1” are missing</source>
        <translation>缺少层“%1”的权重</translation>
    </message>
    <message>
        <source>the layer “%1” has no list of weights</source>
        <translation>层“%1”没有权重列表</translation>
    </message>
    <message>
        <source>the file holds weights only, not the network they belong to</source>
        <translation>文件中只有权重，没有它们所属的网络</translation>
    </message>
    <message>
        <source>the HDF5 file holds no Keras model</source>
        <translation>该 HDF5 文件中没有 Keras 模型</translation>
    </message>
    <message>
        <source>Save the whole model in Keras: model.save("model.h5").</source>
        <translation>请在 Keras 中保存整个模型：model.save("model.h5")。</translation>
    </message>
    <message>
        <source>the file has no list of layers</source>
        <translation>文件中没有层的列表</translation>
    </message>
    <message>
        <source>the file has weights for %1 layers; the network has %2</source>
        <translation>文件中有 %1 层的权重；网络中有 %2 层</translation>
    </message>
    <message>
        <source>the file was written by a newer Lamina (format %1; this one reads up to %2)</source>
        <translation>文件由更新版本的 Lamina 写出（格式 %1；本程序最高可读 %2）</translation>
    </message>
    <message>
        <source>Open it with the newer program.</source>
        <translation>请用新版本的程序打开。</translation>
    </message>
    <message>
        <source>the project is missing from the file</source>
        <translation>文件中缺少项目</translation>
    </message>
    <message>
        <source>the list of layers does not fit the network</source>
        <translation>层的列表与网络不符</translation>
    </message>
    <message>
        <source>Open the file with the newer program that wrote it.</source>
        <translation>请用写出该文件的新版本程序打开。</translation>
    </message>
    <message>
        <source>the layer “%1” was written by a newer Lamina</source>
        <translation>层“%1”由更新版本的 Lamina 写出</translation>
    </message>
    <message>
        <source>there is no such file</source>
        <translation>没有这个文件</translation>
    </message>
    <message>
        <source>Check the name and the folder.</source>
        <translation>请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>you may not read this file</source>
        <translation>没有读取该文件的权限</translation>
    </message>
    <message>
        <source>Ask its owner for the right to read it.</source>
        <translation>请向文件所有者申请读取权限。</translation>
    </message>
    <message>
        <source>the file cannot be opened: %1</source>
        <translation>无法打开文件：%1</translation>
    </message>
    <message>
        <source>the process that reads files cannot be started: %1</source>
        <translation>无法启动读取文件的进程：%1</translation>
    </message>
    <message>
        <source>the project cannot be saved, for it could not be read again: %1</source>
        <translation>无法保存项目，因为写出后无法重新读取：%1</translation>
    </message>
</context>
<context>
    <name>theme</name>
    <message>
        <source>is no theme of Lamina: %1</source>
        <translation>不是 Lamina 的主题文件：%1</translation>
    </message>
    <message>
        <source>Reset the theme in the settings.</source>
        <translation>请在设置中恢复默认主题。</translation>
    </message>
</context>
<context>
    <name>training</name>
    <message>
        <source>the checkpoint does not belong to this network: the size of "%1" differs</source>
        <translation>检查点不属于这个网络：“%1”的大小不同</translation>
    </message>
    <message>
        <source>Start the training anew, without --resume.</source>
        <translation>请不加 --resume 重新开始训练。</translation>
    </message>
    <message>
        <source>the checkpoint lacks "%1" or holds something else under that name</source>
        <translation>检查点缺少“%1”，或该名称下是别的内容</translation>
    </message>
    <message>
        <source>expected cpu, cuda or auto, got "%1"</source>
        <translation>应为 cpu、cuda 或 auto，实际是“%1”</translation>
    </message>
    <message>
        <source>Choose one of these devices.</source>
        <translation>请选择其中一种设备。</translation>
    </message>
    <message>
        <source>the checkpoint does not belong to this network: the number of metrics differs</source>
        <translation>检查点不属于这个网络：指标数目不同</translation>
    </message>
    <message>
        <source>Step %1: the data contain a value that is not a finite number (input %2). Look for missing or very large values in the data.</source>
        <translation>第 %1 步：数据中有非有限数值（输入 %2）。请检查数据中是否有缺失值或极大的值。</translation>
    </message>
    <message>
        <source>Step %1: the output of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>第 %1 步：%2 的输出不再是有限数值。请降低学习率，或用 clipnorm 限制梯度。</translation>
    </message>
    <message>
        <source>Step %1: the gradient in %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>第 %1 步：%2 中的梯度不再是有限数值。请降低学习率，或用 clipnorm 限制梯度。</translation>
    </message>
    <message>
        <source>Step %1: the weight %3 of %2 is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>第 %1 步：%2 的权重 %3 不再是有限数值。请降低学习率，或用 clipnorm 限制梯度。</translation>
    </message>
    <message>
        <source>Step %1: the loss is no longer a finite number. Lower the learning rate or limit the gradient with clipnorm.</source>
        <translation>第 %1 步：损失不再是有限数值。请降低学习率，或用 clipnorm 限制梯度。</translation>
    </message>
    <message>
        <source>there are no samples to train on</source>
        <translation>没有可供训练的样本</translation>
    </message>
    <message>
        <source>Choose data, or give the training part a share of them.</source>
        <translation>请选择数据，或给训练集分配一部分样本。</translation>
    </message>
    <message>
        <source>expected a number of at least 1, got %1</source>
        <translation>应为不小于 1 的数，实际是 %1</translation>
    </message>
    <message>
        <source>Choose 32, for example.</source>
        <translation>例如选择 32。</translation>
    </message>
    <message>
        <source>Undo the change, or start the training anew, without --resume.</source>
        <translation>请撤销修改，或不加 --resume 重新开始训练。</translation>
    </message>
    <message>
        <source>the network has been changed since the run was interrupted</source>
        <translation>运行中断之后，网络已被修改</translation>
    </message>
    <message>
        <source>the training settings have been changed since the run was interrupted</source>
        <translation>运行中断之后，训练设置已被修改</translation>
    </message>
    <message>
        <source>the data have been changed since the run was interrupted</source>
        <translation>运行中断之后，数据已被修改</translation>
    </message>
    <message>
        <source>the run was begun on "%1" and cannot go on bit by bit on "%2"</source>
        <translation>该运行在“%1”上开始，无法在“%2”上逐位一致地继续</translation>
    </message>
    <message>
        <source>Go on where it was begun, or start the training anew, without --resume.</source>
        <translation>请在原来的机器上继续，或不加 --resume 重新开始训练。</translation>
    </message>
    <message>
        <source>expected a number of at least 0, got %1</source>
        <translation>应为不小于 0 的数，实际是 %1</translation>
    </message>
    <message>
        <source>Type a small positive number such as 0.001.</source>
        <translation>请输入一个较小的正数，例如 0.001。</translation>
    </message>
    <message>
        <source>the checkpoint contradicts itself: step %1, epoch %2</source>
        <translation>检查点自相矛盾：第 %1 步，第 %2 轮</translation>
    </message>
    <message>
        <source>neither of the two checkpoints beside the file is whole</source>
        <translation>文件旁的两个检查点都不完整</translation>
    </message>
    <message>
        <source>Give data of the kind that the network was trained on.</source>
        <translation>请提供与训练时同类的数据。</translation>
    </message>
    <message>
        <source>the network has %1 inputs, the data have %2</source>
        <translation>网络有 %1 个输入，数据有 %2 个</translation>
    </message>
    <message>
        <source>expected samples of shape %1, got %2</source>
        <translation>样本形状应为 %1，实际是 %2</translation>
    </message>
    <message>
        <source>no data are chosen</source>
        <translation>尚未选择数据</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>请先选择数据。</translation>
    </message>
    <message>
        <source>The memory of this computer does not suffice. Choose a smaller batch or a smaller network.</source>
        <translation>这台计算机的内存不够。请减小批大小或缩小网络。</translation>
    </message>
    <message>
        <source>The training failed: %1</source>
        <translation>训练失败：%1</translation>
    </message>
    <message>
        <source>The checkpoint could not be written: %1</source>
        <translation>无法写入检查点：%1</translation>
    </message>
</context>
</TS>
