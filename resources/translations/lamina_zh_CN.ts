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
        <source>the layer&apos;s parameters</source>
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
    <message>
        <source>make a block of layers; take it apart</source>
        <translation>把层组成块；拆开块</translation>
    </message>
    <message>
        <source>Ctrl+E   double click</source>
        <translation>Ctrl+E   双击</translation>
    </message>
    <message>
        <source>open or close a block</source>
        <translation>展开或合上块</translation>
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
    <message>
        <source>Leaky ReLU</source>
        <translation>带泄漏的 ReLU</translation>
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
        <translation>GELU（tanh 近似）</translation>
    </message>
    <message>
        <source>Hard swish</source>
        <translation>硬 Swish</translation>
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
        <translation>稀疏 Softplus</translation>
    </message>
    <message>
        <source>Hard sigmoid</source>
        <translation>硬 Sigmoid</translation>
    </message>
    <message>
        <source>Sparse sigmoid</source>
        <translation>稀疏 Sigmoid</translation>
    </message>
    <message>
        <source>Log sigmoid</source>
        <translation>对数 Sigmoid</translation>
    </message>
    <message>
        <source>Hard tanh</source>
        <translation>硬 Tanh</translation>
    </message>
    <message>
        <source>Tanh shrink</source>
        <translation>Tanh 收缩</translation>
    </message>
    <message>
        <source>Hard shrink</source>
        <translation>硬收缩</translation>
    </message>
    <message>
        <source>Soft shrink</source>
        <translation>软收缩</translation>
    </message>
    <message>
        <source>Log softmax</source>
        <translation>对数 Softmax</translation>
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
        <translation>此版本不含 CUDA 后端</translation>
    </message>
    <message>
        <source>Choose the device cpu or auto.</source>
        <translation>请选择设备 cpu 或 auto。</translation>
    </message>
</context>
<context>
    <name>blocks</name>
    <message>
        <source>expected a name or number, got &apos;%1&apos;</source>
        <translation>应为名称或数字，实际为 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>the least and the most axes</source>
        <translation>最少和最多的轴数</translation>
    </message>
    <message>
        <source>the name of a layer before it, or in</source>
        <translation>在它之前的层名，或 in</translation>
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
        <source>Merge</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>Pooling</source>
        <translation>池化</translation>
    </message>
    <message>
        <source>Normalisation</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Regularisation</source>
        <translation>正则化</translation>
    </message>
    <message>
        <source>Recurrent</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>Augmentation</source>
        <translation>数据增强</translation>
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
        <source>there is no loss called &apos;%1&apos;</source>
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
    <message>
        <source>%1 has no output number %2</source>
        <translation>%1 没有第 %2 个输出</translation>
    </message>
    <message>
        <source>the data have %1 different tokens, this table has %2 rows</source>
        <translation>数据有 %1 个不同的词元，这张表只有 %2 行</translation>
    </message>
    <message>
        <source>Use %1 rows</source>
        <translation>改用 %1 行</translation>
    </message>
    <message>
        <source>receives the numbers of tokens, which have no order: an Embedding gives each a vector</source>
        <translation>收到的是词元编号，编号没有大小之分：嵌入层（Embedding）给每个编号一个向量</translation>
    </message>
    <message>
        <source>no path leads from an Input to this output</source>
        <translation>没有从输入到这个输出的通路</translation>
    </message>
    <message>
        <source>the loss %1 takes logits here: use linear</source>
        <translation>损失 %1 在此需要 logits：请用 linear</translation>
    </message>
    <message>
        <source>the loss %1 needs a sequence of logits (2 axes), the output has %2</source>
        <translation>损失 %1 需要 logits 序列（2 个轴），输出有%2</translation>
    </message>
    <message>
        <source>the loss %1 needs rows of class numbers as its target</source>
        <translation>损失 %1 的目标应为类别编号的行</translation>
    </message>
</context>
<context>
    <name>cli</name>
    <message>
        <source>expected a reference network or &apos;limits&apos;, got &apos;%1&apos;</source>
        <translation>需要参考网络名称或 &apos;limits&apos;,得到的是 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Known are: %1.</source>
        <translation>可用的有：%1。</translation>
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
        <source>expected nothing more, got &apos;%1&apos;</source>
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
        <source>expected %1, got &apos;%2&apos;</source>
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
    <message>
        <source>the window does not know this option, or it lacks its value</source>
        <translation>窗口没有这个选项，或缺少它的值</translation>
    </message>
    <message>
        <source>`lamina help` lists what can be typed.</source>
        <translation>`lamina help` 列出可以输入的内容。</translation>
    </message>
    <message>
        <source>reference networks (P1 … P9, I1 … I3), or &apos;limits&apos;; all of them without</source>
        <translation>参考网络（P1 … P9、I1 … I3）或 &apos;limits&apos;；不写则全部运行</translation>
    </message>
    <message>
        <source>truth \ guess</source>
        <translation>真实 \ 预测</translation>
    </message>
    <message>
        <source>learning rate</source>
        <translation>学习率</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>smoothed</source>
        <translation>平滑后</translation>
    </message>
    <message>
        <source>The loss falls fastest around a learning rate of %1.</source>
        <translation>学习率约为 %1 时损失下降最快。</translation>
    </message>
    <message>
        <source>The loss does not fall at any learning rate: look at the data and the last layer.</source>
        <translation>任何学习率下损失都不下降：请检查数据和最后一层。</translation>
    </message>
    <message>
        <source>the beginning, which the network continues</source>
        <translation>开头，由网络续写</translation>
    </message>
    <message>
        <source>tokens to write; default: 300</source>
        <translation>要写的词元数；默认 300</translation>
    </message>
    <message>
        <source>below 1 bolder, above 1 more careless, 0 always the likeliest; default: 0.8</source>
        <translation>小于 1 更果断，大于 1 更随意，0 总取最可能的；默认 0.8</translation>
    </message>
    <message>
        <source>draw from so many of the likeliest tokens only; default: all</source>
        <translation>只从最可能的这么多个词元中抽取；默认全部</translation>
    </message>
    <message>
        <source>another seed, another text; default: 42</source>
        <translation>种子不同，文本不同；默认 42</translation>
    </message>
    <message>
        <source>expected one of %1, got &apos;%2&apos;</source>
        <translation>应为 %1 之一，得到 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>Copy one of these names.</source>
        <translation>请使用其中一个名称。</translation>
    </message>
    <message>
        <source>%1: expected %2, got &apos;%3&apos;</source>
        <translation>%1：应为%2，得到 &apos;%3&apos;</translation>
    </message>
    <message>
        <source>Write it as %1=%2.</source>
        <translation>请写成 %1=%2。</translation>
    </message>
    <message>
        <source>it has no options, got &apos;%1&apos;</source>
        <translation>它没有选项，得到 &apos;%1&apos;</translation>
    </message>
    <message>
        <source>Leave the option away.</source>
        <translation>请去掉该选项。</translation>
    </message>
    <message>
        <source>expected name=value with one of the names %1, got &apos;%2&apos;</source>
        <translation>应为 名称=值，名称为 %1 之一，得到 &apos;%2&apos;</translation>
    </message>
    <message>
        <source>`lamina layers` lists every option.</source>
        <translation>`lamina layers` 列出所有选项。</translation>
    </message>
    <message>
        <source>adam, sgd, lion, …; `lamina layers` lists them</source>
        <translation>adam、sgd、lion 等；`lamina layers` 列出全部</translation>
    </message>
    <message>
        <source>an option of the optimizer; may be given again</source>
        <translation>优化器的一个选项；可重复给出</translation>
    </message>
    <message>
        <source>how the learning rate goes: constant, cosine_decay, one_cycle, …</source>
        <translation>学习率的变化方式：constant、cosine_decay、one_cycle 等</translation>
    </message>
    <message>
        <source>an option of the schedule; may be given again</source>
        <translation>学习率方案的一个选项；可重复给出</translation>
    </message>
    <message>
        <source>what is made small, of the first output</source>
        <translation>要减小的量（第一个输出）</translation>
    </message>
    <message>
        <source>an option of the loss; may be given again</source>
        <translation>损失的一个选项；可重复给出</translation>
    </message>
    <message>
        <source>a figure to report; may be given again</source>
        <translation>要报告的指标；可重复给出</translation>
    </message>
    <message>
        <source>rare classes count more, so that all weigh the same</source>
        <translation>稀少的类别权重更大，使各类相当</translation>
    </message>
    <message>
        <source>how much each class of the first output counts, one number for each: 1,4,0.5</source>
        <translation>第一个输出各类别的权重，每类一个数：1,4,0.5</translation>
    </message>
    <message>
        <source>float32, mixed_bfloat16 or mixed_float16</source>
        <translation>float32、mixed_bfloat16 或 mixed_float16</translation>
    </message>
    <message>
        <source>the loss is chosen by the data</source>
        <translation>损失由数据决定</translation>
    </message>
    <message>
        <source>Name one with --loss.</source>
        <translation>请用 --loss 指定一个。</translation>
    </message>
    <message>
        <source>a resumed run keeps the settings it was begun with</source>
        <translation>继续的训练保持开始时的设置</translation>
    </message>
    <message>
        <source>the samples: CSV, IDX, .npy, .npz, text, a sound or picture or a folder of them</source>
        <translation>样本：CSV、IDX、.npy、.npz、文本、声音或图片，或含它们的文件夹</translation>
    </message>
    <message>
        <source>the back-end to check: cpu or cuda</source>
        <translation>要检查的后端：cpu 或 cuda</translation>
    </message>
    <message>
        <source>%1 (architecture, no data)</source>
        <translation>%1（经典架构，不含数据）</translation>
    </message>
    <message>
        <source>this processor computes in float32; %1 is kept for a device that has it</source>
        <translation>此处理器以 float32 计算；%1 留给支持它的设备</translation>
    </message>
    <message>
        <source>--resume goes on with a run, --find-rate keeps nothing</source>
        <translation>--resume 继续一次训练，而 --find-rate 什么也不保留</translation>
    </message>
    <message>
        <source>Leave one of them away.</source>
        <translation>请去掉其中一个。</translation>
    </message>
    <message>
        <source>try learning rates, print the loss for each and propose one; saves nothing</source>
        <translation>试验各种学习率，列出各自的损失并给出建议；不保存任何内容</translation>
    </message>
    <message>
        <source>text that the network writes</source>
        <translation>网络自己写出的文本</translation>
    </message>
    <message>
        <source>less memory for about a third more time: activations are computed again</source>
        <translation>以约三分之一的额外时间换取更少内存：重新计算激活值</translation>
    </message>
    <message>
        <source>steps that gradients flow back through time; 0: all</source>
        <translation>梯度沿时间反传的步数；0 表示全部</translation>
    </message>
    <message>
        <source>%1: %2 of the peak, the table says %3: %4</source>
        <translation>%1：达到峰值的 %2，表中为 %3：%4</translation>
    </message>
    <message>
        <source>as expected</source>
        <translation>符合预期</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>变慢</translation>
    </message>
    <message>
        <source>compare with the shares of the machine&apos;s peak that are expected</source>
        <translation>与预期达到的机器峰值比例比较</translation>
    </message>
    <message>
        <source>only a table can be a series over time</source>
        <translation>只有表格才能作为时间序列</translation>
    </message>
    <message>
        <source>The last layer fits the data: %1 units, %2; the loss is %3.</source>
        <translation>最后一层已适应数据：%1 个单元，%2；损失为 %3。</translation>
    </message>
    <message>
        <source>a table as a series over time: how many steps the network sees; 0 = no series</source>
        <translation>把表格作为时间序列：网络看到的步数；0 = 不是序列</translation>
    </message>
    <message>
        <source>of a series: how many steps ahead the target lies</source>
        <translation>时间序列：目标在多少步之后</translation>
    </message>
    <message>
        <source>the column that says how much each sample counts in the loss</source>
        <translation>指明每个样本在损失中所占权重的列</translation>
    </message>
    <message>
        <source>own data: CSV, IDX, .npz, a text, or a folder of pictures, sounds or texts with a sub-folder for each class</source>
        <translation>自己的数据：CSV、IDX、.npz、一个文本文件，或每个类别一个子文件夹的图片、声音或文本文件夹</translation>
    </message>
    <message>
        <source>compare --threads with one thread</source>
        <translation>把 --threads 的速度与单线程比较</translation>
    </message>
</context>
<context>
    <name>constraint</name>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Largest norm</source>
        <translation>最大范数</translation>
    </message>
    <message>
        <source>Not negative</source>
        <translation>非负</translation>
    </message>
    <message>
        <source>Norm 1</source>
        <translation>单位范数</translation>
    </message>
    <message>
        <source>Norm within bounds</source>
        <translation>范数限定在区间内</translation>
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
        <source>line %1: expected a separator after the closing quotation mark, got &quot;%2&quot;</source>
        <translation>第 %1 行：结束引号之后应为分隔符，实际是“%2”</translation>
    </message>
    <message>
        <source>expected one character as separator, got &quot;%1&quot;</source>
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
        <source>expected the target column &quot;%1&quot;, found only: %2</source>
        <translation>应有目标列“%1”，实际只有：%2</translation>
    </message>
    <message>
        <source>expected a column &quot;%1&quot;, found only: %2</source>
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
        <source>expected the encoding utf-8 or gb18030, got &quot;%1&quot;</source>
        <translation>编码应为 utf-8 或 gb18030，实际是“%1”</translation>
    </message>
    <message>
        <source>The file was read as %1.</source>
        <translation>文件按 %1 读取。</translation>
    </message>
    <message>
        <source>expected a number, got &quot;%1&quot;</source>
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
        <source>expected one of the data sets %1, got &quot;%2&quot;</source>
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
        <source>expected one of the options %1, got &quot;%2&quot;</source>
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
        <source>expected one of the generators %1, got &quot;%2&quot;</source>
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
        <source>expected an IDX file with &quot;images&quot; in its name in this folder, found none</source>
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
        <source>expected the labels in a file beside it, with &quot;labels&quot; and &quot;idx1&quot; in its name, found none</source>
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
        <source>expected an array of numbers, got the type &quot;%1&quot;</source>
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
        <source>expected names in UTF-8, got &quot;%1&quot;</source>
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
        <source>expected at least two classes, got one (&quot;%1&quot;)</source>
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
        <source>sample %1: expected one of the classes %2, got &quot;%3&quot;</source>
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
        <source>expected one of the classes %1, got &quot;%2&quot;</source>
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
        <source>expected a later time than in the line before, got &quot;%1&quot;</source>
        <translation>时间应晚于上一行，实际是“%1”</translation>
    </message>
    <message>
        <source>Sort the file by time, the oldest line first.</source>
        <translation>请按时间排序，最早的在前。</translation>
    </message>
    <message>
        <source>expected a value, got none (&quot;%1&quot;)</source>
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
        <source>expected at least two classes in column %1, got one (&quot;%2&quot;)</source>
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
        <source>expected a number that fits into 32 bits, got &quot;%1&quot;</source>
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
    <message>
        <source>expected CIFAR records of %1 or %2 bytes, got a file of %3 bytes</source>
        <translation>CIFAR 的每条记录应为 %1 或 %2 字节，实际文件为 %3 字节</translation>
    </message>
    <message>
        <source>picture %1: expected a class from 0 to %2, got %3</source>
        <translation>图片 %1：类别应为 0 到 %2，实际为 %3</translation>
    </message>
    <message>
        <source>Is it a file of the CIFAR data? Copy or download it again.</source>
        <translation>这是 CIFAR 数据文件吗？请重新复制或下载。</translation>
    </message>
    <message>
        <source>expected data of the kind builtin, generator, csv, idx, npz, npy, cifar, pictures, text or sounds, got &quot;%1&quot;</source>
        <translation>数据种类应为 builtin、generator、csv、idx、npz、npy、cifar、pictures、text 或 sounds，实际为“%1”</translation>
    </message>
    <message>
        <source>the network was trained on text; expected a .txt file or a folder of them</source>
        <translation>网络是用文本训练的；应为 .txt 文件或含 .txt 文件的文件夹</translation>
    </message>
    <message>
        <source>the network was not trained on text; expected data of the kind it knows</source>
        <translation>网络不是用文本训练的；应为它认识的那种数据</translation>
    </message>
    <message>
        <source>Choose data of the kind it was trained on.</source>
        <translation>请选择与训练时同类的数据。</translation>
    </message>
    <message>
        <source>Circles and squares, pixel by pixel</source>
        <translation>圆与方，逐像素</translation>
    </message>
    <message>
        <source>Pictures with a circle and a square; for each pixel, whether it is circle, square or ground.</source>
        <translation>画有一个圆和一个方的图片；每个像素标明是圆、方还是背景。</translation>
    </message>
    <message>
        <source>Words of tones</source>
        <translation>音调词</translation>
    </message>
    <message>
        <source>Sounds of one second: rising, falling, steady, trembling, chord, clicks; as energies in 40 bands of frequency over time.</source>
        <translation>一秒长的声音：上升、下降、平稳、颤动、和弦、断续；表示为 40 个频带随时间的能量。</translation>
    </message>
    <message>
        <source>Ratings</source>
        <translation>评分</translation>
    </message>
    <message>
        <source>Which user gives which item how many stars: tastes and traits are hidden.</source>
        <translation>哪个用户给哪个物品几颗星：喜好与特征是隐藏的。</translation>
    </message>
    <message>
        <source>Users</source>
        <translation>用户数</translation>
    </message>
    <message>
        <source>Items</source>
        <translation>物品数</translation>
    </message>
    <message>
        <source>expected sub-folders with .wav files, one for each class, found none</source>
        <translation>应有含 .wav 文件的子文件夹，每个类别一个，实际没有找到</translation>
    </message>
    <message>
        <source>Put the sounds of each class into a folder of its own, named like the class.</source>
        <translation>请把每个类别的声音放进各自以类别命名的文件夹。</translation>
    </message>
    <message>
        <source>expected text, got a file with bytes of value 0</source>
        <translation>应为文本，但文件中有值为 0 的字节</translation>
    </message>
    <message>
        <source>expected at least two .txt files, one for each class, found %1</source>
        <translation>应至少有两个 .txt 文件，每个类别一个，实际找到 %1 个</translation>
    </message>
    <message>
        <source>expected a window of 1 to 65536 tokens, got %1</source>
        <translation>窗口应为 1 到 65536 个词元，实际为 %1</translation>
    </message>
    <message>
        <source>Correct the window in the data settings.</source>
        <translation>请在数据设置中改正窗口。</translation>
    </message>
    <message>
        <source>%1 of %2 texts are longer than the window of %3 and are cut.</source>
        <translation>%2 条文本中有 %1 条长于窗口 %3，被截断。</translation>
    </message>
    <message>
        <source>expected a text of more than %1 tokens in each part, got too few</source>
        <translation>每个部分的文本都应多于 %1 个词元，实际太少</translation>
    </message>
    <message>
        <source>Choose a shorter window or a longer text.</source>
        <translation>请选择更短的窗口或更长的文本。</translation>
    </message>
    <message>
        <source>Shakespeare</source>
        <translation>莎士比亚</translation>
    </message>
    <message>
        <source>1.1 million characters of plays, to be continued letter by letter. Public domain, collected by A. Karpathy.</source>
        <translation>110 万字符的剧本，逐字符续写。公有领域，由 A. Karpathy 整理。</translation>
    </message>
    <message>
        <source>Tang poems</source>
        <translation>唐诗</translation>
    </message>
    <message>
        <source>2320 Chinese poems in traditional characters, to be continued. Public domain, from chinese-poetry (MIT).</source>
        <translation>2320 首繁体唐诗，用于续写。公有领域，取自 chinese-poetry（MIT）。</translation>
    </message>
    <message>
        <source>Ci poems or Analects</source>
        <translation>宋词还是《论语》</translation>
    </message>
    <message>
        <source>Lines of Song dynasty ci poems and sentences of Confucius: which is it? Public domain, from chinese-poetry (MIT).</source>
        <translation>宋词的句子与《论语》的句子：是哪一种？公有领域，取自 chinese-poetry（MIT）。</translation>
    </message>
    <message>
        <source>expected text, got an empty file</source>
        <translation>应为文本，但文件是空的</translation>
    </message>
    <message>
        <source>expected texts in classes, got one text</source>
        <translation>应为分类别的文本，实际是一整篇文本</translation>
    </message>
    <message>
        <source>expected one text to be continued, got texts in classes</source>
        <translation>应为一篇用于续写的文本，实际是分类别的文本</translation>
    </message>
    <message>
        <source>Give one .txt file.</source>
        <translation>请给出一个 .txt 文件。</translation>
    </message>
    <message>
        <source>the class &quot;%1&quot; was not in the training data</source>
        <translation>训练数据中没有类别“%1”</translation>
    </message>
    <message>
        <source>the vocabulary merges tokens that do not exist (%1, %2)</source>
        <translation>词表合并了不存在的词元（%1、%2）</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not in the vocabulary that was learnt</source>
        <translation>“%1”不在已学到的词表中</translation>
    </message>
    <message>
        <source>Write it with other characters, or train with a text that has it.</source>
        <translation>请换用其他字符，或用包含它的文本训练。</translation>
    </message>
    <message>
        <source>Save the sound as WAV again.</source>
        <translation>请把声音重新存为 WAV。</translation>
    </message>
    <message>
        <source>expected a WAVE file (it begins with RIFF … WAVE), got something else</source>
        <translation>应为 WAVE 文件（以 RIFF … WAVE 开头），实际不是</translation>
    </message>
    <message>
        <source>expected PCM of 8 to 32 bits or 32-bit float, got format %1 with %2 bits</source>
        <translation>应为 8 到 32 位 PCM 或 32 位浮点，实际为格式 %1、%2 位</translation>
    </message>
    <message>
        <source>the file holds no sound</source>
        <translation>文件中没有声音</translation>
    </message>
    <message>
        <source>the file ends before its sound begins</source>
        <translation>文件在声音数据开始之前就结束了</translation>
    </message>
    <message>
        <source>expected sounds longer than a frame, and a frame that is a power of two from 16 to 16384; got frames of %1 at %2 samples a second for %3 s</source>
        <translation>声音应长于一帧，帧长应为 16 到 16384 之间的 2 的幂；实际帧长 %1，采样率每秒 %2，时长 %3 秒</translation>
    </message>
    <message>
        <source>Correct the settings of the sounds.</source>
        <translation>请改正声音的设置。</translation>
    </message>
    <message>
        <source>Lines before the names of the columns that are passed over: %1.</source>
        <translation>跳过列名之前的行数：%1。</translation>
    </message>
    <message>
        <source>Two columns are called %1; the one at place %2 is called %3 here.</source>
        <translation>有两列都叫 %1；第 %2 列在此改称 %3。</translation>
    </message>
    <message>
        <source>Numbers have a decimal comma: &quot;%1&quot; in column %2 is read as %3.</source>
        <translation>数字使用小数逗号：列 %2 中的“%1”读作 %3。</translation>
    </message>
    <message>
        <source>Numbers are read without signs of money and per cent and without marks of thousands: &quot;%1&quot; in column %2 is %3.</source>
        <translation>读取数字时去掉货币符号、百分号和千位分隔符：列 %2 中的“%1”读作 %3。</translation>
    </message>
    <message>
        <source>sample %1: expected a weight of at least 0, got %2</source>
        <translation>样本 %1：权重应不小于 0，得到的是 %2</translation>
    </message>
    <message>
        <source>Give every sample a weight such as 1.</source>
        <translation>请给每个样本一个权重，例如 1。</translation>
    </message>
    <message>
        <source>expected sample weights for each of %1 targets, or one array for all, got %2</source>
        <translation>应为 %1 个目标各给出样本权重，或给出一个共用的数组；得到的是 %2 个</translation>
    </message>
    <message>
        <source>Save them as w0, w1, … in the order of the targets, or as sample_weight.</source>
        <translation>请按目标的顺序保存为 w0、w1……，或保存为 sample_weight。</translation>
    </message>
    <message>
        <source>Arrays do not say what came last: %1 is given as the change since then.</source>
        <translation>数组不含上一个值：%1 以相对上一个值的变化给出。</translation>
    </message>
    <message>
        <source>The numbers of %1 are given in the units of the table it was trained on.</source>
        <translation>%1 的数值按训练所用表格的单位给出。</translation>
    </message>
    <message>
        <source>The newest line comes first in the file; it is read from its end.</source>
        <translation>文件中最新的一行在最前；将从末尾开始读取。</translation>
    </message>
    <message>
        <source>Column %1: %2 missing values are carried forward, each from the line before it.</source>
        <translation>列 %1：%2 个缺失值沿用前一行的值。</translation>
    </message>
    <message>
        <source>If this is a series over time, set a window, for example of 12 steps (--window 12).</source>
        <translation>如果这是时间序列，请设置窗口，例如 12 步（--window 12）。</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to validate and to test on.</source>
        <translation>只有 %1 行：没有剩余的行用于验证和测试。</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to test on.</source>
        <translation>只有 %1 行：没有剩余的行用于测试。</translation>
    </message>
    <message>
        <source>Only %1 rows: none is left to validate on.</source>
        <translation>只有 %1 行：没有剩余的行用于验证。</translation>
    </message>
    <message>
        <source>The classes are uneven: %1 % of the rows are &quot;%2&quot;, so always guessing that is right as often; weights that balance the classes help (--balance-classes).</source>
        <translation>类别不均衡：%1 % 的行是“%2”，总是猜它也有同样的准确率；平衡类别的权重会有帮助（--balance-classes）。</translation>
    </message>
    <message>
        <source>expected a sample weight of at least 0, got &quot;%1&quot;</source>
        <translation>样本权重应不小于 0，得到的是“%1”</translation>
    </message>
    <message>
        <source>Target: %1, %2 classes. Features (%3): %4.</source>
        <translation>目标：%1，%2 个类别。特征（%3 列）：%4。</translation>
    </message>
    <message>
        <source>Target: %1, a number. Features (%2): %3.</source>
        <translation>目标：%1，数值。特征（%2 列）：%3。</translation>
    </message>
    <message>
        <source>Column %1 is dropped: %2 of its cells are no numbers%3. Mend them, or leave them empty where the value is missing.</source>
        <translation>列 %1 被舍弃：其中 %2 个单元格不是数字%3。请改正它们，缺失的值请留空。</translation>
    </message>
    <message>
        <source>No column holds times: each line of the file is one step in time.</source>
        <translation>没有时间列：文件的每一行算作一个时间步。</translation>
    </message>
    <message>
        <source>Put the texts of each class into a file named like the class, one on each line, or each into a file of its own in a folder named like the class.</source>
        <translation>请把每个类别的文本放进以该类别命名的文件（每行一条），或放进以该类别命名的文件夹（每条一个文件）。</translation>
    </message>
    <message>
        <source>Give a folder with one .txt file, or one sub-folder of them, for each class.</source>
        <translation>请给出一个文件夹，每个类别对应一个 .txt 文件或一个装有 .txt 文件的子文件夹。</translation>
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
    <message>
        <source>the weights and their gradients take %1 GB, this computer has %2 GB of memory: the network can be looked at and counted here, not trained</source>
        <translation>权重及其梯度需要 %1 GB，而这台计算机只有 %2 GB 内存：此网络在这里可以查看和计数，不能训练</translation>
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
    <message>
        <source>Schedule</source>
        <translation>学习率方案</translation>
    </message>
    <message>
        <source>Group layers</source>
        <translation>组合层</translation>
    </message>
    <message>
        <source>Ungroup</source>
        <translation>取消组合</translation>
    </message>
    <message>
        <source>Rename block</source>
        <translation>重命名块</translation>
    </message>
    <message>
        <source>Repeat %1</source>
        <translation>重复 %1</translation>
    </message>
    <message>
        <source>Delete wires</source>
        <translation>删除连线</translation>
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
        <source>expected the folder &apos;resources&apos; beside the program or above it, found none</source>
        <translation>在程序旁边或上级目录中应有 resources 文件夹，但没有找到</translation>
    </message>
    <message>
        <source>Install Lamina again or set LAMINA_RESOURCES to that folder.</source>
        <translation>请重新安装 Lamina，或用 LAMINA_RESOURCES 指定该文件夹。</translation>
    </message>
</context>
<context>
    <name>fit</name>
    <message>
        <source>Few pictures (%1 to train on): they are shifted at random in every epoch, up to %2 epochs, the best one is kept.</source>
        <translation>图片较少（训练用 %1 张）：每个轮次随机平移图片，最多 %2 个轮次，保留最佳轮次。</translation>
    </message>
    <message>
        <source>Few pictures (%1 to train on): up to %2 epochs, the best one is kept.</source>
        <translation>图片较少（训练用 %1 张）：最多 %2 个轮次，保留最佳轮次。</translation>
    </message>
    <message>
        <source>Many samples (%1 to train on): epochs %2 → %3, batch size %4 → %5.</source>
        <translation>样本很多（训练用 %1 个）：轮次 %2 → %3，批大小 %4 → %5。</translation>
    </message>
    <message>
        <source>Few texts (%1 to train on): up to %2 epochs, the best one is kept.</source>
        <translation>文本较少（训练用 %1 条）：最多训练 %2 轮，保留最好的一轮。</translation>
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
        <translation>恒定</translation>
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
    <message>
        <source>Variance scaling</source>
        <translation>方差缩放</translation>
    </message>
    <message>
        <source>Identity</source>
        <translation>单位矩阵</translation>
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
        <source>expected the entry &apos;%1&apos;, found none</source>
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
    <message>
        <source>at most 10000 blocks</source>
        <translation>最多 10000 个块</translation>
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
    <message>
        <source>&amp;Help on the layer	F1</source>
        <translation>该层的帮助(&amp;H)	F1</translation>
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
        <source>&amp;Tidy</source>
        <translation>整理布局(&amp;T)</translation>
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
    <message>
        <source>closed block</source>
        <translation>合上的块</translation>
    </message>
    <message>
        <source>open block</source>
        <translation>展开的块</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 equal blocks</source>
        <translation>%1 个相同的块</translation>
    </message>
    <message numerus="yes">
        <source>%n problem(s)</source>
        <translation>
            <numerusform>%n 个问题</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Group layers</source>
        <translation>组合层(&amp;G)</translation>
    </message>
    <message>
        <source>Un&amp;group</source>
        <translation>取消组合(&amp;G)</translation>
    </message>
    <message>
        <source>Re&amp;peat block…</source>
        <translation>重复块(&amp;P)…</translation>
    </message>
    <message>
        <source>Cl&amp;ose block</source>
        <translation>合上块(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Open block</source>
        <translation>展开块(&amp;O)</translation>
    </message>
    <message>
        <source>Repeat block</source>
        <translation>重复块</translation>
    </message>
    <message>
        <source>%1 cannot be repeated: only a block that one wire enters and one result leaves can stand in a row with its copies.</source>
        <translation>无法重复 %1：只有一条连线进入、一个结果离开的块才能与自己的副本排成一列。</translation>
    </message>
    <message>
        <source>How many times shall %1 stand in a row?</source>
        <translation>%1 要连续出现多少次？</translation>
    </message>
    <message>
        <source>Name of the block</source>
        <translation>块的名称</translation>
    </message>
    <message>
        <source>edited: applies at the next start</source>
        <translation>已修改：下次开始训练时生效</translation>
    </message>
    <message>
        <source>Add &amp;layer…	/</source>
        <translation>添加层(&amp;L)…	/</translation>
    </message>
    <message>
        <source>&amp;Fit everything	F</source>
        <translation>显示全部(&amp;F)	F</translation>
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
    <message>
        <source>Block</source>
        <translation>块</translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s) each</source>
        <translation>
            <numerusform>每个 %n 层</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n layer(s)</source>
        <translation>
            <numerusform>%n 层</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>lamina::ChanceBars</name>
    <message>
        <source>Probabilities</source>
        <translation>概率</translation>
    </message>
    <message>
        <source>most likely: %1, %2 %</source>
        <translation>最可能：%1，%2 %</translation>
    </message>
    <message>
        <source>What comes next</source>
        <translation>接下来是什么</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
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
        <translation>预测</translation>
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
        <translation>输入</translation>
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
        <source>Fit the network&apos;s input and last layer to these data</source>
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
        <source>Open data</source>
        <translation>打开数据</translation>
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
    <message>
        <source>The first texts</source>
        <translation>最前面的文本</translation>
    </message>
    <message>
        <source>File: CSV, text, npz…</source>
        <translation>文件：CSV、文本、npz…</translation>
    </message>
    <message>
        <source>Folder: pictures, sounds, texts…</source>
        <translation>文件夹：图片、声音、文本…</translation>
    </message>
    <message>
        <source>Data (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte *.bin *.wav)</source>
        <translation>数据 (*.csv *.csv.gz *.tsv *.txt *.npz *.npy *.gz *idx*-ubyte *.bin *.wav)</translation>
    </message>
    <message>
        <source>The vocabulary has %1 tokens.</source>
        <translation>词表有 %1 个词元。</translation>
    </message>
    <message>
        <source>Characters</source>
        <translation>字符</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>词</translation>
    </message>
    <message>
        <source>Byte pairs</source>
        <translation>字节对</translation>
    </message>
    <message>
        <source>Tokens</source>
        <translation>词元</translation>
    </message>
    <message>
        <source>Vocabulary (0 = by itself)</source>
        <translation>词表大小（0 = 自动）</translation>
    </message>
    <message>
        <source>Seconds of each sound</source>
        <translation>每段声音的秒数</translation>
    </message>
    <message>
        <source>Samples a second</source>
        <translation>每秒采样数</translation>
    </message>
    <message>
        <source>Frame (a power of two)</source>
        <translation>帧长（2 的幂）</translation>
    </message>
    <message>
        <source>Samples between frames</source>
        <translation>帧间隔（采样数）</translation>
    </message>
    <message>
        <source>Mel bands (0 = the wave)</source>
        <translation>梅尔频带（0 = 原波形）</translation>
    </message>
    <message>
        <source>Columns and what they are used for</source>
        <translation>各列及其用途</translation>
    </message>
    <message>
        <source>The first rows</source>
        <translation>前几行</translation>
    </message>
    <message>
        <source>The network sees an input of shape %1; %2 training, %3 validation, %4 test samples.</source>
        <translation>网络的输入形状为 %1；训练样本 %2 个，验证样本 %3 个，测试样本 %4 个。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Classes: %1.</source>
        <translation>类别：%1。</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message numerus="yes">
        <source>%n point(s)</source>
        <translation>
            <numerusform>%n 个点</numerusform>
        </translation>
    </message>
    <message>
        <source>sample weight</source>
        <translation>样本权重</translation>
    </message>
    <message>
        <source>from %1 on</source>
        <translation>从 %1 起</translation>
    </message>
    <message>
        <source>Tokens the network sees (0 = by itself)</source>
        <translation>网络看到的词元数（0 = 自动）</translation>
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
        <translation>，</translation>
    </message>
    <message>
        <source>Start again now</source>
        <translation>立即重新开始</translation>
    </message>
    <message>
        <source>Example, with weights drawn at random</source>
        <translation>示例（权重随机抽取）</translation>
    </message>
    <message>
        <source>Example</source>
        <translation>示例</translation>
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
        <source>Save the changes to &quot;%1&quot; first?</source>
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
        <source>&quot;%1&quot; could not be opened</source>
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
        <source>&quot;%1&quot; could not be saved</source>
        <translation>无法保存“%1”</translation>
    </message>
    <message>
        <source>Unsaved work was found</source>
        <translation>发现未保存的工作</translation>
    </message>
    <message>
        <source>The program ended unexpectedly while &quot;%1&quot; had unsaved changes. There is a copy of %2.</source>
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
        <source>Don&apos;t save</source>
        <translation>不保存</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>A run was interrupted</source>
        <translation>有一次训练被中断</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续训练</translation>
    </message>
    <message>
        <source>Not now</source>
        <translation>暂不</translation>
    </message>
    <message>
        <source>The training of &quot;%1&quot; was interrupted in epoch %2 of %3. It can go on exactly where it was.</source>
        <translation>“%1”的训练在第 %2 轮（共 %3 轮）时中断，可以从中断处原样继续。</translation>
    </message>
    <message>
        <source>Ask again later</source>
        <translation>以后再问</translation>
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
    <message>
        <source>Step by step</source>
        <translation>逐步查看</translation>
    </message>
    <message>
        <source>Masks</source>
        <translation>分割掩码</translation>
    </message>
    <message>
        <source>Input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <source>Text of your own</source>
        <translation>自己的文本</translation>
    </message>
    <message>
        <source>There are lenses for points in the plane, classes, numbers, pictures and text.</source>
        <translation>可以观察平面上的点、类别、数值、图片和文本。</translation>
    </message>
    <message>
        <source>It is being computed…</source>
        <translation>正在计算…</translation>
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
    <name>lamina::MaskView</name>
    <message>
        <source>Truth and prediction at each place</source>
        <translation>每个位置的真实类别与预测</translation>
    </message>
    <message>
        <source>%1 % of the places are right</source>
        <translation>%1 % 的位置正确</translation>
    </message>
    <message>
        <source>picture</source>
        <translation>图片</translation>
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
        <source>input</source>
        <translation>输入</translation>
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
    <message>
        <source>block</source>
        <translation>块</translation>
    </message>
    <message>
        <source>Blocks inside</source>
        <translation>内含的块</translation>
    </message>
    <message numerus="yes">
        <source>%n hint(s)</source>
        <translation>
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
</context>
<context>
    <name>lamina::NewDialog</name>
    <message>
        <source>New network</source>
        <translation>新建网络</translation>
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
    <message>
        <source>Start from an example that trains at once, from an architecture of the literature, or from nothing.</source>
        <translation>从可以立即训练的示例、文献中的经典架构，或空白网络开始。</translation>
    </message>
    <message>
        <source>%1: architecture, %2 weights</source>
        <translation>%1：经典架构，%2 个权重</translation>
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
    <message>
        <source>Blocks</source>
        <translation>块</translation>
    </message>
</context>
<context>
    <name>lamina::PanelTitle</name>
    <message>
        <source>More</source>
        <translation>更多</translation>
    </message>
    <message>
        <source>Panels</source>
        <translation>面板</translation>
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
            <numerusform>%n 条提示</numerusform>
        </translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
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
    <name>lamina::ReconstructionView</name>
    <message>
        <source>Input and output</source>
        <translation>输入与输出</translation>
    </message>
    <message>
        <source>RMS difference %1</source>
        <translation>均方根差 %1</translation>
    </message>
    <message>
        <source>input</source>
        <translation>输入</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>output</source>
        <translation>输出</translation>
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
    <message>
        <source>· paused</source>
        <translation>· 已暂停</translation>
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
        <translation>，</translation>
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
    <message>
        <source>Block</source>
        <translation>块</translation>
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
        <translation>耐心</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>最小改善</translation>
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
    <message>
        <source>Epoch 1</source>
        <translation>第 1 轮</translation>
    </message>
    <message>
        <source>Stop the search</source>
        <translation>停止搜索</translation>
    </message>
    <message>
        <source>Find a learning rate</source>
        <translation>寻找学习率</translation>
    </message>
    <message>
        <source>Tries learning rates from small to large on a copy of the network and shows the loss for each.</source>
        <translation>在网络的副本上从小到大试验学习率，并显示各自的损失。</translation>
    </message>
    <message>
        <source>Loss over the learning rate</source>
        <translation>损失随学习率的变化</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>搜索中…</translation>
    </message>
    <message>
        <source>The loss falls fastest around %1.</source>
        <translation>学习率约为 %1 时损失下降最快。</translation>
    </message>
    <message>
        <source>The loss does not fall at any learning rate.</source>
        <translation>任何学习率下损失都不下降。</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>学习率方案</translation>
    </message>
    <message>
        <source>Advanced options</source>
        <translation>高级选项</translation>
    </message>
    <message>
        <source>Balance the classes</source>
        <translation>平衡各类别</translation>
    </message>
    <message>
        <source>Weights of the classes</source>
        <translation>各类别的权重</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Use this learning rate</source>
        <translation>采用此学习率</translation>
    </message>
    <message>
        <source>This processor computes in float32; the choice is kept for a device that has it.</source>
        <translation>此处理器以 float32 计算；该选择留给支持它的设备。</translation>
    </message>
    <message>
        <source>all the same</source>
        <translation>全部相同</translation>
    </message>
    <message>
        <source>How much each class counts, one number for each, separated by commas.</source>
        <translation>每个类别的权重，每类一个数，用逗号分隔。</translation>
    </message>
    <message>
        <source>Rare classes count more, so that all weigh the same.</source>
        <translation>稀少的类别权重更大，使各类相当。</translation>
    </message>
    <message>
        <source>float32</source>
        <translation>float32</translation>
    </message>
    <message>
        <source>mixed, bfloat16</source>
        <translation>混合，bfloat16</translation>
    </message>
    <message>
        <source>mixed, float16</source>
        <translation>混合，float16</translation>
    </message>
    <message>
        <source>Steps back through time (0 = all)</source>
        <translation>沿时间反传的步数（0 = 全部）</translation>
    </message>
    <message>
        <source>Trade time for memory</source>
        <translation>以时间换内存</translation>
    </message>
    <message>
        <source>Activations are not kept for the way back but computed again: one more forward pass, about a third more time. The status bar shows the memory.</source>
        <translation>激活值不再保留，反向传播时重新计算：多一次前向计算，时间约增加三分之一。状态栏显示所需内存。</translation>
    </message>
    <message>
        <source>Gradients of recurrent layers flow back over so many steps and no further.</source>
        <translation>循环层的梯度只沿时间反传这么多步。</translation>
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
    <name>lamina::TextView</name>
    <message>
        <source>Written text</source>
        <translation>写出的文本</translation>
    </message>
    <message>
        <source>Write on</source>
        <translation>续写</translation>
    </message>
    <message>
        <source>Let the network go on with the text</source>
        <translation>让网络把文本继续写下去</translation>
    </message>
    <message>
        <source>Type how the text begins</source>
        <translation>输入文本的开头</translation>
    </message>
    <message>
        <source>Type a sentence</source>
        <translation>输入一句话</translation>
    </message>
    <message>
        <source>Not in the text it learnt from, left out: %1</source>
        <translation>训练文本中没有，已略去：%1</translation>
    </message>
    <message>
        <source>Writing…</source>
        <translation>正在续写…</translation>
    </message>
    <message>
        <source>What the network writes stands here.</source>
        <translation>网络写出的文本显示在这里。</translation>
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
    <message>
        <source>Pause or stop the training first.</source>
        <translation>请先暂停或停止训练。</translation>
    </message>
    <message>
        <source>Choose data first.</source>
        <translation>请先选择数据。</translation>
    </message>
    <message>
        <source>Solve the problems first.</source>
        <translation>请先解决问题。</translation>
    </message>
    <message>
        <source>Searching …</source>
        <translation>搜索中…</translation>
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
    <message>
        <source>Add layer</source>
        <translation>添加层</translation>
    </message>
    <message>
        <source>Layer</source>
        <translation>添加层</translation>
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
        <translation>组数</translation>
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
        <translation>α（权重）</translation>
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
        <source>Number of neurons: the length of the output&apos;s last axis.</source>
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
    <message>
        <source>ActivityRegularization</source>
        <translation>激活正则化</translation>
    </message>
    <message>
        <source>Adds a penalty on large activations to the loss. With L1 most of them become 0: a sparse code.</source>
        <translation>在损失中加入对大激活值的惩罚。用 L1 时多数激活值变为 0，得到稀疏编码。</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Weight of Σ|x| per sample.</source>
        <translation>每个样本 Σ|x| 的权重。</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Weight of Σ x² per sample.</source>
        <translation>每个样本 Σ x² 的权重。</translation>
    </message>
    <message>
        <source>Adaptive AveragePool 1D</source>
        <translation>一维自适应平均池化</translation>
    </message>
    <message>
        <source>Shrinks a sequence of any length to a given number of steps: the mean of each stretch.</source>
        <translation>把任意长度的序列缩到给定的步数：取每一段的均值。</translation>
    </message>
    <message>
        <source>Adaptive AveragePool</source>
        <translation>自适应平均池化</translation>
    </message>
    <message>
        <source>Shrinks a picture of any size to a given height and width: the mean of each window.</source>
        <translation>把任意大小的图像缩到给定的高度和宽度：取每个窗口的均值。</translation>
    </message>
    <message>
        <source>Adaptive AveragePool 3D</source>
        <translation>三维自适应平均池化</translation>
    </message>
    <message>
        <source>Shrinks a volume of any size to a given depth, height and width: the mean of each box.</source>
        <translation>把任意大小的体数据缩到给定的深度、高度和宽度：取每个小块的均值。</translation>
    </message>
    <message>
        <source>Adaptive MaxPool 1D</source>
        <translation>一维自适应最大池化</translation>
    </message>
    <message>
        <source>Shrinks a sequence of any length to a given number of steps: the largest number of each stretch.</source>
        <translation>把任意长度的序列缩到给定的步数：取每一段的最大值。</translation>
    </message>
    <message>
        <source>Adaptive MaxPool</source>
        <translation>自适应最大池化</translation>
    </message>
    <message>
        <source>Shrinks a picture of any size to a given height and width: the largest number of each window.</source>
        <translation>把任意大小的图像缩到给定的高度和宽度：取每个窗口的最大值。</translation>
    </message>
    <message>
        <source>Adaptive MaxPool 3D</source>
        <translation>三维自适应最大池化</translation>
    </message>
    <message>
        <source>Shrinks a volume of any size to a given depth, height and width: the largest number of each box.</source>
        <translation>把任意大小的体数据缩到给定的深度、高度和宽度：取每个小块的最大值。</translation>
    </message>
    <message>
        <source>AdditiveAttention</source>
        <translation>加性注意力</translation>
    </message>
    <message>
        <source>Every query takes from the values as much as a small learnt network over query and key says. Wires: query, value, and the key if it differs from the value.</source>
        <translation>每个查询按一个关于查询与键的小型学习网络给出的权重取用各个值。连线：查询、值，以及与值不同时的键。</translation>
    </message>
    <message>
        <source>Use scale</source>
        <translation>使用缩放</translation>
    </message>
    <message>
        <source>Weights each part of the score by a learnt number.</source>
        <translation>用学到的数为得分的各部分加权。</translation>
    </message>
    <message>
        <source>needs queries and keys of the same width, receives %1 and %2</source>
        <translation>查询与键的宽度必须相同，收到 %1 和 %2</translation>
    </message>
    <message>
        <source>causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>AlphaDropout</source>
        <translation>Alpha 随机失活</translation>
    </message>
    <message>
        <source>Dropout that keeps mean and variance, for networks with SELU: what is dropped takes SELU&apos;s lowest value. Does nothing when predicting.</source>
        <translation>保持均值与方差的随机失活，用于 SELU 网络：被丢弃的数取 SELU 的最小值。预测时不起作用。</translation>
    </message>
    <message>
        <source>Attention</source>
        <translation>注意力</translation>
    </message>
    <message>
        <source>Every query takes from the values as much as it fits their keys. Wires: query, value, and the key if it differs from the value. Nothing is learnt but a scale.</source>
        <translation>每个查询按与键的匹配程度取用各个值。连线：查询、值，以及与值不同时的键。除缩放外没有可学习的参数。</translation>
    </message>
    <message>
        <source>Multiplies the scores by a learnt number.</source>
        <translation>把得分乘以一个学到的数。</translation>
    </message>
    <message>
        <source>Score</source>
        <translation>得分方式</translation>
    </message>
    <message>
        <source>dot: the product of query and key. concat: the sum of the tanh of their sum.</source>
        <translation>dot：查询与键的点积。concat：两者之和取 tanh 后求和。</translation>
    </message>
    <message>
        <source>Share of the attention that is set to 0 in a training step.</source>
        <translation>训练步中被置为 0 的注意力比例。</translation>
    </message>
    <message>
        <source>Causal</source>
        <translation>因果</translation>
    </message>
    <message>
        <source>A step sees only itself and what came before it, as for predicting the next token. Keras is given this when the layer is called.</source>
        <translation>每一步只看到自己和之前的步，用于预测下一个词元。在 Keras 中这是调用该层时的参数。</translation>
    </message>
    <message>
        <source>needs as many keys as values, receives %1 and %2 steps</source>
        <translation>键与值的步数必须相同，收到 %1 步和 %2 步</translation>
    </message>
    <message>
        <source>Value range</source>
        <translation>取值范围</translation>
    </message>
    <message>
        <source>The least and the largest number of a pixel: 0, 255 for raw pictures, 0, 1 for scaled ones. Results are cut to it.</source>
        <translation>像素的最小值与最大值：原始图像为 0, 255，缩放后的为 0, 1。结果会被截断到此范围。</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>图像之外</translation>
    </message>
    <message>
        <source>What fills the places that the picture leaves: its mirror image, its other side, a constant, or its edge.</source>
        <translation>图像移开后空出的位置填什么：镜像、另一侧、常数或边缘。</translation>
    </message>
    <message>
        <source>Interpolation</source>
        <translation>插值</translation>
    </message>
    <message>
        <source>Between pixels: the weighted mean of four, or the nearest one.</source>
        <translation>像素之间：四个像素的加权平均，或最近的一个。</translation>
    </message>
    <message>
        <source>Fill value</source>
        <translation>填充值</translation>
    </message>
    <message>
        <source>The constant outside.</source>
        <translation>图像之外的常数。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>The mean of its inputs, number by number: several networks that vote.</source>
        <translation>各输入逐个数的平均：相当于多个网络投票。</translation>
    </message>
    <message>
        <source>AveragePool 1D</source>
        <translation>一维平均池化</translation>
    </message>
    <message>
        <source>Shrinks a sequence: every stretch is replaced by the mean of its numbers, channel by channel.</source>
        <translation>缩短序列：逐通道用每一段的均值代替该段。</translation>
    </message>
    <message>
        <source>AveragePool 3D</source>
        <translation>三维平均池化</translation>
    </message>
    <message>
        <source>Shrinks a volume: every box is replaced by the mean of its numbers, channel by channel.</source>
        <translation>缩小体数据：逐通道用每个小块的均值代替该块。</translation>
    </message>
    <message>
        <source>Mean initializer</source>
        <translation>均值初始化</translation>
    </message>
    <message>
        <source>What the stored mean is before the first step.</source>
        <translation>第一步之前存储的均值是什么。</translation>
    </message>
    <message>
        <source>Variance initializer</source>
        <translation>方差初始化</translation>
    </message>
    <message>
        <source>What the stored variance is before the first step.</source>
        <translation>第一步之前存储的方差是什么。</translation>
    </message>
    <message>
        <source>Beta constraint</source>
        <translation>Beta 约束</translation>
    </message>
    <message>
        <source>A limit that β keeps after every step.</source>
        <translation>每一步之后 β 都要满足的限制。</translation>
    </message>
    <message>
        <source>Gamma constraint</source>
        <translation>Gamma 约束</translation>
    </message>
    <message>
        <source>A limit that γ keeps after every step.</source>
        <translation>每一步之后 γ 都要满足的限制。</translation>
    </message>
    <message>
        <source>Bidirectional %1</source>
        <translation>双向 %1</translation>
    </message>
    <message>
        <source>Two recurrent layers of the kind %1 read the sequence, one from its beginning and one from its end, so that every step knows what comes before and after it.</source>
        <translation>两个 %1 循环层读取同一序列，一个从头、一个从尾，于是每一步都知道前后的内容。</translation>
    </message>
    <message>
        <source>Merge</source>
        <translation>合并方式</translation>
    </message>
    <message>
        <source>takes the first states of both directions: their number must be even</source>
        <translation>需要两个方向的初始状态：个数必须是偶数</translation>
    </message>
    <message>
        <source>How many steps, at the start and at the end.</source>
        <translation>多少步：开头和结尾。</translation>
    </message>
    <message>
        <source>How many rows and columns: top, bottom, left, right.</source>
        <translation>多少行和列：上、下、左、右。</translation>
    </message>
    <message>
        <source>How many cells: front, back, top, bottom, left, right.</source>
        <translation>多少个格子：前、后、上、下、左、右。</translation>
    </message>
    <message>
        <source>Cropping</source>
        <translation>裁剪</translation>
    </message>
    <message>
        <source>nothing is left of its %1 input</source>
        <translation>%1 的输入什么也没有剩下</translation>
    </message>
    <message>
        <source>CategoryEncoding</source>
        <translation>类别编码</translation>
    </message>
    <message>
        <source>Turns numbers of categories into rows of 0 and 1, which a Dense layer can weigh.</source>
        <translation>把类别编号变成由 0 和 1 组成的行，供全连接层加权。</translation>
    </message>
    <message>
        <source>Categories</source>
        <translation>类别数</translation>
    </message>
    <message>
        <source>How many there are: 0 to this less 1.</source>
        <translation>共有多少类：从 0 到该数减 1。</translation>
    </message>
    <message>
        <source>Output</source>
        <translation>输出</translation>
    </message>
    <message>
        <source>one_hot: a row for each number. multi_hot: one row, 1 for every category that is there. count: one row, how often each is there.</source>
        <translation>one_hot：每个编号一行。multi_hot：共一行，出现过的类别为 1。count：共一行，各类别出现的次数。</translation>
    </message>
    <message>
        <source>CELU</source>
        <translation>CELU</translation>
    </message>
    <message>
        <source>Like ELU, with a slope that never jumps.</source>
        <translation>与 ELU 相似，但斜率不会跳变。</translation>
    </message>
    <message>
        <source>CenterCrop</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>Keeps the middle of every picture, in the size that the network needs.</source>
        <translation>保留每幅图像的中间部分，大小符合网络的需要。</translation>
    </message>
    <message>
        <source>Conv1D</source>
        <translation>一维卷积</translation>
    </message>
    <message>
        <source>Looks for short patterns in a sequence: each filter is a window of weights that slides along the steps and answers where its pattern occurs.</source>
        <translation>在序列中寻找短模式：每个滤波器是一个权重窗口，沿各步滑动，指出自己的模式在哪里出现。</translation>
    </message>
    <message>
        <source>Conv1D transpose</source>
        <translation>一维转置卷积</translation>
    </message>
    <message>
        <source>Makes a sequence longer with learnt weights: every step lays down a stretch of numbers, and where stretches overlap they are added.</source>
        <translation>用学到的权重把序列拉长：每一步放下一段数，重叠之处相加。</translation>
    </message>
    <message>
        <source>Conv2D transpose</source>
        <translation>二维转置卷积</translation>
    </message>
    <message>
        <source>Makes a picture larger with learnt weights: every cell lays down a small picture, and where these overlap they are added. Decoders and U-Net grow this way.</source>
        <translation>用学到的权重把图像放大：每个格子放下一小幅图，重叠之处相加。解码器和 U-Net 就是这样放大的。</translation>
    </message>
    <message>
        <source>Conv3D</source>
        <translation>三维卷积</translation>
    </message>
    <message>
        <source>Looks for small patterns in volumes or short films: each filter is a block of weights that slides along depth, height and width.</source>
        <translation>在体数据或短片中寻找小模式：每个滤波器是一个权重块，沿深度、高度和宽度滑动。</translation>
    </message>
    <message>
        <source>ConvLSTM1D</source>
        <translation>ConvLSTM1D（一维卷积长短期记忆）</translation>
    </message>
    <message>
        <source>An LSTM whose products are convolutions along a line: for sequences of lines of numbers, such as measurements along a road over time.</source>
        <translation>以沿线的卷积代替乘积的 LSTM：用于随时间变化的一行行数，例如一条道路沿线的测量值。</translation>
    </message>
    <message>
        <source>ConvLSTM2D</source>
        <translation>ConvLSTM2D（二维卷积长短期记忆）</translation>
    </message>
    <message>
        <source>An LSTM whose products are convolutions: its state is a picture. For films and maps that change with time, such as the forecast of rain.</source>
        <translation>以卷积代替乘积的 LSTM，其状态是图像。用于影片和随时间变化的地图，例如降雨预报。</translation>
    </message>
    <message>
        <source>The function of the gates.</source>
        <translation>各个门所用的函数。</translation>
    </message>
    <message>
        <source>On: the state after every step. Off: only the state after the last step.</source>
        <translation>打开：每一步之后的状态。关闭：只要最后一步之后的状态。</translation>
    </message>
    <message>
        <source>Return state</source>
        <translation>返回状态</translation>
    </message>
    <message>
        <source>The last state and the last memory are further outputs.</source>
        <translation>最后的状态和最后的记忆作为另外的输出。</translation>
    </message>
    <message>
        <source>Recurrent dropout</source>
        <translation>循环随机失活</translation>
    </message>
    <message>
        <source>Share of the numbers that is set to 0 while training, the same places at every step of a sample.</source>
        <translation>训练时被置为 0 的数的比例；同一样本的各步丢弃相同的位置。</translation>
    </message>
    <message>
        <source>Recurrent constraint</source>
        <translation>循环权重约束</translation>
    </message>
    <message>
        <source>What the weights between the steps are held to after every step.</source>
        <translation>每次更新之后，各步之间的权重须满足的限制。</translation>
    </message>
    <message>
        <source>Depth multiplier</source>
        <translation>深度倍数</translation>
    </message>
    <message>
        <source>How many patterns are looked for in each channel by itself.</source>
        <translation>在每个通道内各寻找多少种模式。</translation>
    </message>
    <message>
        <source>valid: the window stays inside its input, which shrinks. same: a border is added, so that stride 1 keeps the size. causal: a border before the first step only; no result sees a later step.</source>
        <translation>valid：窗口不越出输入，输入会缩短。same：加上边框，使步幅为 1 时大小不变。causal：只在第一步之前加边框；任何结果都看不到更晚的步。</translation>
    </message>
    <message>
        <source>Depthwise initializer</source>
        <translation>深度卷积核初始化</translation>
    </message>
    <message>
        <source>Pointwise initializer</source>
        <translation>逐点卷积核初始化</translation>
    </message>
    <message>
        <source>Depthwise regularizer</source>
        <translation>深度卷积核正则化</translation>
    </message>
    <message>
        <source>Pointwise regularizer</source>
        <translation>逐点卷积核正则化</translation>
    </message>
    <message>
        <source>Depthwise constraint</source>
        <translation>深度卷积核约束</translation>
    </message>
    <message>
        <source>Pointwise constraint</source>
        <translation>逐点卷积核约束</translation>
    </message>
    <message>
        <source>A limit that the weights keep after every step.</source>
        <translation>每一步之后权重都要满足的限制。</translation>
    </message>
    <message>
        <source>its output padding %1 must be smaller than its stride %2</source>
        <translation>输出填充 %1 必须小于步幅 %2</translation>
    </message>
    <message>
        <source>nothing is left of its output: raise the output padding</source>
        <translation>输出什么也没有剩下：请增大输出填充</translation>
    </message>
    <message>
        <source>How far apart the results of neighbouring cells are laid down.</source>
        <translation>相邻格子的结果放下时相隔多远。</translation>
    </message>
    <message>
        <source>Output padding</source>
        <translation>输出填充</translation>
    </message>
    <message>
        <source>How much longer the output is than it need be, below the stride; −1: as long as its padding says.</source>
        <translation>输出比必需的长度多出多少，须小于步幅；−1：长度由填充方式决定。</translation>
    </message>
    <message>
        <source>Cropping 1D</source>
        <translation>一维裁剪</translation>
    </message>
    <message>
        <source>Cuts steps off the start and the end of a sequence.</source>
        <translation>从序列的开头和结尾切去若干步。</translation>
    </message>
    <message>
        <source>Cuts rows and columns off the edges of a picture.</source>
        <translation>从图像边缘切去若干行和列。</translation>
    </message>
    <message>
        <source>Cropping 3D</source>
        <translation>三维裁剪</translation>
    </message>
    <message>
        <source>Cuts layers off the sides of a volume.</source>
        <translation>从体数据的各面切去若干层。</translation>
    </message>
    <message>
        <source>Depthwise Conv1D</source>
        <translation>一维深度卷积</translation>
    </message>
    <message>
        <source>Looks for short patterns in each channel of a sequence by itself; the channels are not mixed.</source>
        <translation>在序列的每个通道内分别寻找短模式；通道之间不混合。</translation>
    </message>
    <message>
        <source>Depthwise Conv2D</source>
        <translation>二维深度卷积</translation>
    </message>
    <message>
        <source>Looks for small patterns in each channel of a picture by itself: far cheaper than Conv2D. A 1×1 Conv2D after it mixes the channels, as in MobileNet.</source>
        <translation>在图像的每个通道内分别寻找小模式，比 Conv2D 便宜得多。其后的 1×1 Conv2D 把通道混合起来，MobileNet 就是这样做的。</translation>
    </message>
    <message>
        <source>Discretization</source>
        <translation>离散化</translation>
    </message>
    <message>
        <source>Says into which bin a number falls, for example an age into a group. The bins are the stretches between the boundaries.</source>
        <translation>指出一个数落入哪个区间，例如把年龄归入年龄段。区间就是各边界之间的部分。</translation>
    </message>
    <message>
        <source>Boundaries</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Where one bin ends and the next begins, rising; there is one bin more.</source>
        <translation>一个区间结束、下一个开始之处，须递增；区间数比边界数多一。</translation>
    </message>
    <message>
        <source>int: the number of the bin. one_hot, multi_hot and count: rows of 0 and 1 as CategoryEncoding makes them.</source>
        <translation>int：区间的编号。one_hot、multi_hot 与 count：与类别编码相同的 0/1 行。</translation>
    </message>
    <message>
        <source>its boundaries must rise</source>
        <translation>边界必须递增</translation>
    </message>
    <message>
        <source>has no axis %1 to sum along</source>
        <translation>没有可求和的第 %1 轴</translation>
    </message>
    <message>
        <source>needs as many numbers along both summed axes, receives %1 and %2</source>
        <translation>两个求和轴上的个数须相同，收到的是 %1 和 %2</translation>
    </message>
    <message>
        <source>its result would have more than 8 axes</source>
        <translation>结果将超过 8 个轴</translation>
    </message>
    <message>
        <source>Dot</source>
        <translation>点积</translation>
    </message>
    <message>
        <source>Scalar products of its two inputs: how much they point the same way. Of two embeddings it is how well a user and an item fit.</source>
        <translation>两个输入的标量积：它们的方向有多一致。对两个嵌入来说，就是用户与物品的匹配程度。</translation>
    </message>
    <message>
        <source>Axes</source>
        <translation>轴</translation>
    </message>
    <message>
        <source>The axis of each input that is summed; −1 is the last one, 1 the first.</source>
        <translation>每个输入要求和的轴；−1 为最后一个，1 为第一个。</translation>
    </message>
    <message>
        <source>Normalize</source>
        <translation>归一化</translation>
    </message>
    <message>
        <source>Divides both inputs by their length first, so that the result is the cosine of the angle between them.</source>
        <translation>先把两个输入各除以自身的长度，结果就是夹角的余弦。</translation>
    </message>
    <message>
        <source>Embedding</source>
        <translation>嵌入</translation>
    </message>
    <message>
        <source>Gives every token number a learnt row of numbers of its own: the first layer of a network that reads words, characters or other signs.</source>
        <translation>为每个词元编号学习一行自己的数值：读取词语、字符或其他符号的网络的第一层。</translation>
    </message>
    <message>
        <source>Vocabulary</source>
        <translation>词表大小</translation>
    </message>
    <message>
        <source>How many different tokens there are; their numbers begin at 0.</source>
        <translation>不同词元的个数；编号从 0 开始。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>How many numbers stand for one token.</source>
        <translation>用多少个数表示一个词元。</translation>
    </message>
    <message>
        <source>Embeddings initializer</source>
        <translation>嵌入初始化</translation>
    </message>
    <message>
        <source>How the rows are drawn before the first step.</source>
        <translation>第一步之前如何抽取各行的值。</translation>
    </message>
    <message>
        <source>Embeddings regularizer</source>
        <translation>嵌入正则化器</translation>
    </message>
    <message>
        <source>A penalty on large rows, added to the loss.</source>
        <translation>对数值过大的行施加惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>Embeddings constraint</source>
        <translation>嵌入约束</translation>
    </message>
    <message>
        <source>A limit that the rows keep after every step.</source>
        <translation>每一步之后各行都要满足的限制。</translation>
    </message>
    <message>
        <source>Mask zero</source>
        <translation>屏蔽零</translation>
    </message>
    <message>
        <source>Token 0 fills up short sequences: layers behind pass over these steps.</source>
        <translation>词元 0 用来补齐较短的序列：后面的层会跳过这些步。</translation>
    </message>
    <message>
        <source>%1 takes one row of categories, receives %2</source>
        <translation>%1 只接受一行类别，收到的是 %2</translation>
    </message>
    <message>
        <source>GaussianDropout</source>
        <translation>高斯随机失活</translation>
    </message>
    <message>
        <source>Multiplies every number by a random factor around 1 in every training step, as strong on average as Dropout of the same rate. Does nothing when predicting.</source>
        <translation>每个训练步把每个数乘以 1 附近的随机因子，平均强度与同比率的随机失活相同。预测时不起作用。</translation>
    </message>
    <message>
        <source>GaussianNoise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Adds random numbers to its inputs in every training step, so that the network does not learn samples by heart. Does nothing when predicting.</source>
        <translation>每个训练步在输入上加随机数，使网络不会死记样本。预测时不起作用。</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>标准差</translation>
    </message>
    <message>
        <source>Width of the noise, in the units of the input.</source>
        <translation>噪声的宽度，以输入的单位计。</translation>
    </message>
    <message>
        <source>GELU</source>
        <translation>GELU</translation>
    </message>
    <message>
        <source>A smooth ReLU that weighs every number by how large it is among normal ones; the activation of transformers.</source>
        <translation>平滑的 ReLU，按每个数在正态分布中的位置加权；Transformer 常用的激活函数。</translation>
    </message>
    <message>
        <source>GlobalAveragePool 1D</source>
        <translation>一维全局平均池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a sequence by its mean; steps that a mask leaves out do not count.</source>
        <translation>用每个通道的均值代替整个序列的该通道；被掩码略去的步不计入。</translation>
    </message>
    <message>
        <source>GlobalAveragePool 3D</source>
        <translation>三维全局平均池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a volume by its mean: one number says how strongly a pattern occurs at all.</source>
        <translation>用每个通道的均值代替整个体数据的该通道：一个数说明某个模式总体上有多强。</translation>
    </message>
    <message>
        <source>GlobalMaxPool 1D</source>
        <translation>一维全局最大池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a sequence by its largest number: did a pattern occur anywhere?</source>
        <translation>用每个通道的最大值代替整个序列的该通道：某个模式是否在任何地方出现过？</translation>
    </message>
    <message>
        <source>GlobalMaxPool</source>
        <translation>全局最大池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a picture by its largest number: did a pattern occur anywhere?</source>
        <translation>用每个通道的最大值代替整幅图像的该通道：某个模式是否在任何地方出现过？</translation>
    </message>
    <message>
        <source>GlobalMaxPool 3D</source>
        <translation>三维全局最大池化</translation>
    </message>
    <message>
        <source>Replaces each channel of a volume by its largest number: did a pattern occur anywhere?</source>
        <translation>用每个通道的最大值代替整个体数据的该通道：某个模式是否在任何地方出现过？</translation>
    </message>
    <message>
        <source>GLU</source>
        <translation>GLU</translation>
    </message>
    <message>
        <source>Half of the last axis decides how much of the other half passes: a gate that the network learns.</source>
        <translation>最后一轴的一半决定另一半通过多少：由网络学习的门。</translation>
    </message>
    <message>
        <source>halves the last axis, which has %1 numbers</source>
        <translation>要把最后一轴对半分，而它有 %1 个数</translation>
    </message>
    <message>
        <source>cannot share %1 channels out among %2 groups</source>
        <translation>无法把 %1 个通道平均分到 %2 个组</translation>
    </message>
    <message>
        <source>GroupNorm</source>
        <translation>组归一化</translation>
    </message>
    <message>
        <source>Brings groups of channels of each sample to mean 0 and variance 1, then scales and shifts each channel by learnt numbers. Unlike BatchNorm it does not mind small batches.</source>
        <translation>把每个样本的各组通道变为均值 0、方差 1，再用学到的数值缩放和平移每个通道。与批归一化不同，它不受小批量影响。</translation>
    </message>
    <message>
        <source>Into how many groups the channels are shared out; −1: each channel is one.</source>
        <translation>通道分成多少组；−1：每个通道自成一组。</translation>
    </message>
    <message>
        <source>GroupQueryAttention</source>
        <translation>分组查询注意力</translation>
    </message>
    <message>
        <source>Multi-head attention in which several heads of queries share one head of keys and values: nearly as good and smaller, as in large language models.</source>
        <translation>多个查询头共用一个键值头的多头注意力：效果几乎相同而更小，用于大型语言模型。</translation>
    </message>
    <message>
        <source>Head width</source>
        <translation>头宽度</translation>
    </message>
    <message>
        <source>Numbers of a query, key and value in each head.</source>
        <translation>每个头中查询、键和值的数值个数。</translation>
    </message>
    <message>
        <source>Query heads</source>
        <translation>查询头数</translation>
    </message>
    <message>
        <source>How many looks are taken at once.</source>
        <translation>同时进行多少次观察。</translation>
    </message>
    <message>
        <source>Key and value heads</source>
        <translation>键值头数</translation>
    </message>
    <message>
        <source>How many heads of keys and values they share; a divisor of the query heads.</source>
        <translation>它们共用多少个键值头；须整除查询头数。</translation>
    </message>
    <message>
        <source>cannot share %1 key heads out among %2 query heads</source>
        <translation>无法把 %1 个键头平均分给 %2 个查询头</translation>
    </message>
    <message>
        <source>GRU</source>
        <translation>GRU（门控循环单元）</translation>
    </message>
    <message>
        <source>Reads a sequence step by step; an update gate decides how much of the state is kept and a reset gate how much of it is looked at. As able as LSTM on most tasks, with a quarter fewer weights.</source>
        <translation>逐步读取序列；更新门决定保留多少状态，重置门决定参考多少状态。在多数任务上与 LSTM 相当，而权重少四分之一。</translation>
    </message>
    <message>
        <source>HardSigmoid</source>
        <translation>HardSigmoid</translation>
    </message>
    <message>
        <source>A sigmoid made of straight lines: cheap to compute on small devices.</source>
        <translation>由直线段组成的 Sigmoid：在小型设备上计算更省。</translation>
    </message>
    <message>
        <source>HardSwish</source>
        <translation>HardSwish</translation>
    </message>
    <message>
        <source>Swish made of straight lines: cheap to compute on small devices.</source>
        <translation>由直线段组成的 Swish：在小型设备上计算更省。</translation>
    </message>
    <message>
        <source>LayerNorm</source>
        <translation>层归一化</translation>
    </message>
    <message>
        <source>Brings the numbers of each sample, or of each step of a sequence, to mean 0 and variance 1, then scales and shifts them by learnt numbers. Works for any batch; transformers need it.</source>
        <translation>把每个样本（或序列每一步）的数值变为均值 0、方差 1，再用学到的数值缩放和平移。适用于任意批量大小；变换器离不开它。</translation>
    </message>
    <message>
        <source>Only scale</source>
        <translation>仅缩放</translation>
    </message>
    <message>
        <source>Divides by the deviation without taking off the mean, as old files ask for. RMSNormalization is the better choice.</source>
        <translation>除以标准差但不减去均值，供旧文件使用。RMSNormalization 是更好的选择。</translation>
    </message>
    <message>
        <source>LogSoftmax</source>
        <translation>LogSoftmax</translation>
    </message>
    <message>
        <source>The logarithms of Softmax&apos;s probabilities, without the rounding of very small ones.</source>
        <translation>Softmax 概率的对数，极小的概率也不会因舍入而丢失。</translation>
    </message>
    <message>
        <source>Masking</source>
        <translation>掩码</translation>
    </message>
    <message>
        <source>Tells the layers behind it to skip the steps of a sequence whose numbers all equal one value: sequences of different lengths are filled up with it.</source>
        <translation>告诉后面的层跳过序列中所有数都等于某个值的步：长度不同的序列就用这个值补齐。</translation>
    </message>
    <message>
        <source>Mask value</source>
        <translation>掩码值</translation>
    </message>
    <message>
        <source>A step in which every number is this one is skipped.</source>
        <translation>一步中的所有数都等于它时，这一步被跳过。</translation>
    </message>
    <message>
        <source>MaxPool 1D</source>
        <translation>一维最大池化</translation>
    </message>
    <message>
        <source>Shrinks a sequence: of every stretch only the largest number of each channel stays.</source>
        <translation>缩短序列：每一段只保留各通道的最大值。</translation>
    </message>
    <message>
        <source>MaxPool 3D</source>
        <translation>三维最大池化</translation>
    </message>
    <message>
        <source>Shrinks a volume: of every box only the largest number of each channel stays.</source>
        <translation>缩小体数据：每个小块只保留各通道的最大值。</translation>
    </message>
    <message>
        <source>Maximum</source>
        <translation>最大值</translation>
    </message>
    <message>
        <source>Keeps the largest of its inputs&apos; numbers at every place.</source>
        <translation>在每个位置保留各输入中最大的数。</translation>
    </message>
    <message>
        <source>Minimum</source>
        <translation>最小值</translation>
    </message>
    <message>
        <source>Keeps the smallest of its inputs&apos; numbers at every place.</source>
        <translation>在每个位置保留各输入中最小的数。</translation>
    </message>
    <message>
        <source>Mish</source>
        <translation>Mish</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below 0, a relative of Swish.</source>
        <translation>平滑的 ReLU，在 0 以下略微下凹，与 Swish 相近。</translation>
    </message>
    <message>
        <source>MultiHeadAttention</source>
        <translation>多头注意力</translation>
    </message>
    <message>
        <source>Every step looks at all steps of a sequence and takes from each as much as its query fits their key. Several heads look for different things. One wire: the sequence looks at itself; two: query, then the values it looks at; three: the keys as well.</source>
        <translation>每一步观察序列的所有步，按自己的查询与对方的键的匹配程度取用其值。多个头各自寻找不同的内容。一条连线：序列看自己；两条：查询，以及被查看的值；三条：再加上键。</translation>
    </message>
    <message>
        <source>Heads</source>
        <translation>头数</translation>
    </message>
    <message>
        <source>Key width</source>
        <translation>键宽度</translation>
    </message>
    <message>
        <source>Numbers of a query and a key in each head; often the width of the input divided by the number of heads.</source>
        <translation>每个头中查询和键的数值个数；通常为输入宽度除以头数。</translation>
    </message>
    <message>
        <source>Value width</source>
        <translation>值宽度</translation>
    </message>
    <message>
        <source>Numbers of a value in each head; as many as of a key where nothing is set.</source>
        <translation>每个头中值的数值个数；不设置时与键相同。</translation>
    </message>
    <message>
        <source>Multiply</source>
        <translation>相乘</translation>
    </message>
    <message>
        <source>Multiplies its inputs number by number. With a sigmoid before one of them it is a gate for the other.</source>
        <translation>把各输入逐个数相乘。其中一个经过 Sigmoid 时，就成为另一个的门。</translation>
    </message>
    <message>
        <source>How strong it is: 0 does nothing, near 1 little is left.</source>
        <translation>强度：0 不起作用，接近 1 时所剩无几。</translation>
    </message>
    <message>
        <source>Share of the channels that is set to 0.</source>
        <translation>置 0 的通道所占的比例。</translation>
    </message>
    <message>
        <source>needs one mean and one variance, or one of each for every one of its %1 features</source>
        <translation>需要一个均值和一个方差，或为 %1 个特征各给一个</translation>
    </message>
    <message>
        <source>Normalization</source>
        <translation>标准化</translation>
    </message>
    <message>
        <source>Brings every feature to mean 0 and variance 1. Both are measured on the training data before the first step, so that the network can be fed with raw numbers.</source>
        <translation>使每个特征的均值为 0、方差为 1。两者在第一步之前由训练数据测得，因此网络可直接接受原始数值。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>One for all features, or one for each; empty: measured on the data.</source>
        <translation>所有特征共用一个，或每个特征一个；留空则由数据测得。</translation>
    </message>
    <message>
        <source>Variance</source>
        <translation>方差</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>Goes the other way: from mean 0 and variance 1 to the data&apos;s own.</source>
        <translation>反过来：从均值 0、方差 1 变回数据本来的值。</translation>
    </message>
    <message>
        <source>Kernel constraint</source>
        <translation>权重约束</translation>
    </message>
    <message>
        <source>Bias constraint</source>
        <translation>偏置约束</translation>
    </message>
    <message>
        <source>A limit that the bias keeps after every step.</source>
        <translation>每一步之后偏置都要满足的限制。</translation>
    </message>
    <message>
        <source>its order must name each of the %1 axes of %2 once</source>
        <translation>次序中须把 %2 的 %1 个轴各写一次</translation>
    </message>
    <message>
        <source>Permute</source>
        <translation>置换轴</translation>
    </message>
    <message>
        <source>Puts the axes in another order, for example steps and features of a sequence.</source>
        <translation>改变轴的次序，例如交换序列的步与特征。</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>次序</translation>
    </message>
    <message>
        <source>Which axis of the input comes first, second, …; the first axis is 1.</source>
        <translation>输入的哪个轴排第一、第二……；第一个轴为 1。</translation>
    </message>
    <message>
        <source>Keeps the steps as an axis of length 1.</source>
        <translation>把步保留为长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Keeps depth, height and width as axes of length 1.</source>
        <translation>把深度、高度和宽度保留为长度为 1 的轴。</translation>
    </message>
    <message>
        <source>Output size</source>
        <translation>输出大小</translation>
    </message>
    <message>
        <source>How many steps the result has.</source>
        <translation>结果有多少步。</translation>
    </message>
    <message>
        <source>Height and width of the result.</source>
        <translation>结果的高度和宽度。</translation>
    </message>
    <message>
        <source>Depth, height and width of the result.</source>
        <translation>结果的深度、高度和宽度。</translation>
    </message>
    <message>
        <source>PositionEmbedding</source>
        <translation>位置嵌入</translation>
    </message>
    <message>
        <source>Adds a learnt row of numbers to every step of a sequence, one for each place: attention itself does not see the order of the steps.</source>
        <translation>给序列的每一步加上一行学到的数值，每个位置一行：注意力本身看不到各步的先后顺序。</translation>
    </message>
    <message>
        <source>Longest sequence</source>
        <translation>最大序列长度</translation>
    </message>
    <message>
        <source>How many places have a row.</source>
        <translation>有多少个位置拥有自己的一行。</translation>
    </message>
    <message>
        <source>has rows for %1 places, receives %2 steps</source>
        <translation>只有 %1 个位置的行，却收到 %2 步</translation>
    </message>
    <message>
        <source>has no axis %1 to share slopes along; its axes are 1 to %2</source>
        <translation>没有可共用斜率的第 %1 轴；它的轴是 1 到 %2</translation>
    </message>
    <message>
        <source>PReLU</source>
        <translation>PReLU</translation>
    </message>
    <message>
        <source>Like LeakyReLU, but the network learns how much of a negative number leaks through, for every place or for whole axes together.</source>
        <translation>与 LeakyReLU 相似，但负数漏过多少由网络学习：每个位置各自学习，或整个轴共用。</translation>
    </message>
    <message>
        <source>Shared axes</source>
        <translation>共用的轴</translation>
    </message>
    <message>
        <source>Axes along which one slope serves all; 1, 2 gives every channel of a picture its own slope.</source>
        <translation>沿这些轴共用一个斜率；1, 2 表示图像的每个通道各有一个斜率。</translation>
    </message>
    <message>
        <source>Slope initializer</source>
        <translation>斜率初始化</translation>
    </message>
    <message>
        <source>What the slopes are at first.</source>
        <translation>斜率最初的值。</translation>
    </message>
    <message>
        <source>Slope regularizer</source>
        <translation>斜率正则化</translation>
    </message>
    <message>
        <source>A penalty on large slopes, added to the loss.</source>
        <translation>对大斜率的惩罚，加到损失上。</translation>
    </message>
    <message>
        <source>Slope constraint</source>
        <translation>斜率约束</translation>
    </message>
    <message>
        <source>A limit that the slopes keep after every step.</source>
        <translation>每一步之后斜率都要遵守的限制。</translation>
    </message>
    <message>
        <source>needs volumes (4 axes: depth, height, width, channels), receives %1</source>
        <translation>需要体数据（4 个轴：深度、高度、宽度、通道），收到 %1</translation>
    </message>
    <message>
        <source>RandomBrightness</source>
        <translation>随机亮度</translation>
    </message>
    <message>
        <source>Makes every picture lighter or darker by a random amount in every training step.</source>
        <translation>每个训练步把每幅图像随机变亮或变暗。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>因子</translation>
    </message>
    <message>
        <source>The largest change both ways, as a share of the value range; two numbers give both ends.</source>
        <translation>两个方向的最大变化，占取值范围的比例；给两个数则为两端。</translation>
    </message>
    <message>
        <source>RandomContrast</source>
        <translation>随机对比度</translation>
    </message>
    <message>
        <source>Makes every picture starker or flatter by a random factor in every training step.</source>
        <translation>每个训练步以随机因子增强或减弱每幅图像的对比度。</translation>
    </message>
    <message>
        <source>How far down and how far up: 0.2, 0.2 is between 80 % and 120 % of the contrast.</source>
        <translation>可以减弱和增强多少：0.2, 0.2 表示对比度在 80 % 到 120 % 之间。</translation>
    </message>
    <message>
        <source>RandomCrop</source>
        <translation>随机裁剪</translation>
    </message>
    <message>
        <source>Keeps a random part of every picture in every training step, and the middle when predicting.</source>
        <translation>每个训练步保留每幅图像的随机一部分，预测时保留中间部分。</translation>
    </message>
    <message>
        <source>RandomFlip</source>
        <translation>随机翻转</translation>
    </message>
    <message>
        <source>Mirrors every picture with probability one half in every training step, so that the network learns that left and right do not matter.</source>
        <translation>每个训练步以一半的概率翻转每幅图像，使网络学到左右并不重要。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>horizontal exchanges left and right, vertical up and down.</source>
        <translation>horizontal 交换左右，vertical 交换上下。</translation>
    </message>
    <message>
        <source>RandomRotation</source>
        <translation>随机旋转</translation>
    </message>
    <message>
        <source>Turns every picture by a random angle in every training step.</source>
        <translation>每个训练步把每幅图像旋转一个随机角度。</translation>
    </message>
    <message>
        <source>The largest angle both ways, as a share of a full turn: 0.1 is 36°. Two numbers give the least and the largest angle.</source>
        <translation>两个方向的最大角度，以整圈的比例计：0.1 为 36°。给两个数则为最小和最大角度。</translation>
    </message>
    <message>
        <source>RandomTranslation</source>
        <translation>随机平移</translation>
    </message>
    <message>
        <source>Shifts every picture by a random distance in every training step.</source>
        <translation>每个训练步把每幅图像平移一段随机距离。</translation>
    </message>
    <message>
        <source>Height factor</source>
        <translation>高度因子</translation>
    </message>
    <message>
        <source>The largest shift up and down, as a share of the height; two numbers give both ends, positive is down.</source>
        <translation>上下平移的最大距离，占高度的比例；给两个数则为两端，正数向下。</translation>
    </message>
    <message>
        <source>Width factor</source>
        <translation>宽度因子</translation>
    </message>
    <message>
        <source>The largest shift left and right, as a share of the width; two numbers give both ends, positive is to the right.</source>
        <translation>左右平移的最大距离，占宽度的比例；给两个数则为两端，正数向右。</translation>
    </message>
    <message>
        <source>RandomZoom</source>
        <translation>随机缩放</translation>
    </message>
    <message>
        <source>Brings every picture nearer or farther by a random factor in every training step.</source>
        <translation>每个训练步以随机因子拉近或推远每幅图像。</translation>
    </message>
    <message>
        <source>How far the height may change: 0.2 is 20 % nearer to 20 % farther. Two numbers give both ends; negative ones bring nearer.</source>
        <translation>高度可变化多少：0.2 表示从拉近 20 % 到推远 20 %。给两个数则为两端，负数为拉近。</translation>
    </message>
    <message>
        <source>The same for the width; empty keeps the proportions.</source>
        <translation>宽度同理；留空则保持比例。</translation>
    </message>
    <message>
        <source>The last state is a further output, from which another recurrent layer can start: an encoder hands it to a decoder.</source>
        <translation>最后的状态作为另一个输出，供别的循环层由此开始：编码器以此把状态交给解码器。</translation>
    </message>
    <message>
        <source>Share of each step&apos;s inputs that is set to 0 while training, the same ones at every step of a sample.</source>
        <translation>训练时每一步的输入中被置为 0 的比例；同一样本的各步丢弃相同的位置。</translation>
    </message>
    <message>
        <source>Share of the state that is set to 0 on its way to the next step while training, the same places at every step of a sample.</source>
        <translation>训练时状态传到下一步途中被置为 0 的比例；同一样本的各步丢弃相同的位置。</translation>
    </message>
    <message>
        <source>Reset after</source>
        <translation>先乘后重置</translation>
    </message>
    <message>
        <source>On: the reset gate acts on the product with the state, with two biases. Off: it acts on the state before the product.</source>
        <translation>打开：重置门作用于状态与权重相乘的结果，有两组偏置。关闭：重置门先作用于状态，再与权重相乘。</translation>
    </message>
    <message>
        <source>Zeros where masked</source>
        <translation>被掩码处输出零</translation>
    </message>
    <message>
        <source>What comes out at a masked step: zeros, or the last output again.</source>
        <translation>被掩码跳过的步输出什么：零，或重复上一步的输出。</translation>
    </message>
    <message>
        <source>starts from %1 states, receives %2</source>
        <translation>需要 %1 个初始状态，收到 %2 个</translation>
    </message>
    <message>
        <source>its first state needs %1 numbers, one for each unit; receives %2</source>
        <translation>初始状态需要 %1 个数（每个单元一个），收到 %2</translation>
    </message>
    <message>
        <source>ReLU6</source>
        <translation>ReLU6</translation>
    </message>
    <message>
        <source>ReLU that is cut off at 6, for networks that are to run with few bits.</source>
        <translation>在 6 处截断的 ReLU，适合用低精度运行的网络。</translation>
    </message>
    <message>
        <source>RepeatVector</source>
        <translation>重复向量</translation>
    </message>
    <message>
        <source>Repeats its input as the steps of a sequence, so that a decoder sees it at every step.</source>
        <translation>把输入重复为序列的各步，使解码器每一步都能看到它。</translation>
    </message>
    <message>
        <source>Repetitions</source>
        <translation>重复次数</translation>
    </message>
    <message>
        <source>Number of steps of the sequence.</source>
        <translation>序列的步数。</translation>
    </message>
    <message>
        <source>Rescaling</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Multiplies every number by a fixed factor and adds a fixed number: pictures from 0 … 255 to 0 … 1 with 1/255 = 0.00392.</source>
        <translation>把每个数乘以固定的因子再加上固定的数：用 1/255 = 0.00392 可把图像从 0 … 255 变到 0 … 1。</translation>
    </message>
    <message>
        <source>Times this …</source>
        <translation>乘以此数……</translation>
    </message>
    <message>
        <source>Offset</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>… plus this.</source>
        <translation>……再加此数。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Of the result, in pixels.</source>
        <translation>结果的大小，以像素计。</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>Brings pictures of any size to the size that the network needs.</source>
        <translation>把任意大小的图像变为网络需要的大小。</translation>
    </message>
    <message>
        <source>Crop to proportions</source>
        <translation>按比例裁剪</translation>
    </message>
    <message>
        <source>Cuts off what does not fit, so that nothing is stretched.</source>
        <translation>裁掉多余部分，使图像不被拉伸。</translation>
    </message>
    <message>
        <source>Pad to proportions</source>
        <translation>按比例填充</translation>
    </message>
    <message>
        <source>Adds a border where something is missing, so that nothing is stretched.</source>
        <translation>在不足之处加边框，使图像不被拉伸。</translation>
    </message>
    <message>
        <source>The number in that border.</source>
        <translation>边框中的数。</translation>
    </message>
    <message>
        <source>can either crop or pad to the proportions</source>
        <translation>按比例裁剪与按比例填充只能选一种</translation>
    </message>
    <message>
        <source>ReversibleEmbedding</source>
        <translation>可逆嵌入</translation>
    </message>
    <message>
        <source>An embedding that also works backwards: with “reverse” it turns a vector into one figure for every token, by the same rows. A language model shares them between its first and its last layer.</source>
        <translation>可以反向使用的嵌入层：打开“反向”后，用同一张表把向量变成每个词元的得分。语言模型的第一层和最后一层共享这张表。</translation>
    </message>
    <message>
        <source>Reverse</source>
        <translation>反向</translation>
    </message>
    <message>
        <source>From vectors to one figure for every token, instead of from tokens to vectors.</source>
        <translation>由向量得到每个词元的得分，而不是由词元得到向量。</translation>
    </message>
    <message>
        <source>needs vectors of %1 numbers, receives %2</source>
        <translation>需要 %1 个数的向量，收到 %2 个</translation>
    </message>
    <message>
        <source>RMSNorm</source>
        <translation>均方根归一化</translation>
    </message>
    <message>
        <source>Divides the numbers of each step by their root mean square and scales them by learnt numbers: a LayerNorm without mean and shift, as large language models use.</source>
        <translation>把每一步的数值除以其均方根，再用学到的数值缩放：不含均值与平移的层归一化，大型语言模型常用。</translation>
    </message>
    <message>
        <source>RotaryEmbedding</source>
        <translation>旋转位置编码</translation>
    </message>
    <message>
        <source>Turns the numbers of each step by angles that grow with its place. Put before the queries and keys of attention, it makes their product depend on the distance of two steps. Nothing is learnt.</source>
        <translation>按随位置增大的角度旋转每一步的数值。放在注意力的查询和键之前，使它们的乘积取决于两步之间的距离。没有可学习的参数。</translation>
    </message>
    <message>
        <source>Longest wavelength</source>
        <translation>最大波长</translation>
    </message>
    <message>
        <source>The slowest wave&apos;s length, divided by 2π, in steps.</source>
        <translation>最慢的波的波长除以 2π，以步为单位。</translation>
    </message>
    <message>
        <source>Scaling factor</source>
        <translation>缩放因子</translation>
    </message>
    <message>
        <source>Stretches the places: 2 turns half as fast, for sequences twice as long.</source>
        <translation>拉伸位置：取 2 时转速减半，适用于两倍长的序列。</translation>
    </message>
    <message>
        <source>needs an even number of features to turn in pairs, receives %1</source>
        <translation>需要偶数个特征才能成对旋转，收到 %1 个</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>The middle of a variational autoencoder: draws a code around its first input, as far as its second, the logarithm of the variance, says. A penalty keeps the codes near the standard normal distribution, so that new ones can be invented.</source>
        <translation>变分自编码器的中间层：在第一个输入附近抽取编码，离散程度由第二个输入（方差的对数）决定。惩罚项使编码接近标准正态分布，从而可以造出新的编码。</translation>
    </message>
    <message>
        <source>Weight of the penalty</source>
        <translation>惩罚的权重</translation>
    </message>
    <message>
        <source>How much the codes&apos; distance from the normal distribution counts. With a loss that averages over n numbers, 1/n is the theory&apos;s value.</source>
        <translation>编码与正态分布的距离（KL 散度）有多重要。若损失是对 n 个数取平均，理论值为 1/n。</translation>
    </message>
    <message>
        <source>SELU</source>
        <translation>SELU</translation>
    </message>
    <message>
        <source>An ELU scaled so that deep stacks of Dense layers keep mean 0 and variance 1 by themselves.</source>
        <translation>经过缩放的 ELU，使深层的全连接网络自行保持均值 0、方差 1。</translation>
    </message>
    <message>
        <source>Separable Conv1D</source>
        <translation>一维可分离卷积</translation>
    </message>
    <message>
        <source>A Conv1D in two cheap parts: short patterns in each channel by itself, then a weighted sum of the channels at each step.</source>
        <translation>分成两步的廉价 Conv1D：先在每个通道内寻找短模式，再在每一步对各通道加权求和。</translation>
    </message>
    <message>
        <source>Separable Conv2D</source>
        <translation>二维可分离卷积</translation>
    </message>
    <message>
        <source>A Conv2D in two cheap parts: small patterns in each channel by itself, then a weighted sum of the channels at each cell.</source>
        <translation>分成两步的廉价 Conv2D：先在每个通道内寻找小模式，再在每个格子对各通道加权求和。</translation>
    </message>
    <message>
        <source>Sigmoid</source>
        <translation>Sigmoid</translation>
    </message>
    <message>
        <source>Squeezes every number between 0 and 1: a probability for yes.</source>
        <translation>把每个数压缩到 0 与 1 之间：回答“是”的概率。</translation>
    </message>
    <message>
        <source>SinePositionEncoding</source>
        <translation>正弦位置编码</translation>
    </message>
    <message>
        <source>Adds sine and cosine waves of different lengths to a sequence, so that attention can tell the places apart. Nothing is learnt.</source>
        <translation>给序列加上不同波长的正弦波和余弦波，使注意力能够区分各个位置。没有可学习的参数。</translation>
    </message>
    <message>
        <source>Softplus</source>
        <translation>Softplus</translation>
    </message>
    <message>
        <source>A ReLU with a rounded corner; its results are always positive.</source>
        <translation>拐角圆滑的 ReLU；结果总为正。</translation>
    </message>
    <message>
        <source>Softsign</source>
        <translation>Softsign</translation>
    </message>
    <message>
        <source>Squeezes every number between −1 and 1, slower than tanh.</source>
        <translation>把每个数压缩到 −1 与 1 之间，比 tanh 更平缓。</translation>
    </message>
    <message>
        <source>SpatialDropout1D</source>
        <translation>空间随机失活 1D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all steps of a sequence at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>把一部分通道在序列的所有步上同时置 0：相邻步的数值本来就彼此相近，逐个丢弃作用不大。</translation>
    </message>
    <message>
        <source>SpatialDropout2D</source>
        <translation>空间随机失活 2D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all places of a picture at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>把一部分通道在图像的所有位置上同时置 0：相邻位置的数值本来就彼此相近，逐个丢弃作用不大。</translation>
    </message>
    <message>
        <source>SpatialDropout3D</source>
        <translation>空间随机失活 3D</translation>
    </message>
    <message>
        <source>Sets a random share of the channels to 0 at all places of a volume at once, where neighbours know each other&apos;s numbers anyway.</source>
        <translation>把一部分通道在体数据的所有位置上同时置 0：相邻位置的数值本来就彼此相近，逐个丢弃作用不大。</translation>
    </message>
    <message>
        <source>Subtract</source>
        <translation>相减</translation>
    </message>
    <message>
        <source>Takes its second input off the first, number by number.</source>
        <translation>从第一个输入中逐个数减去第二个。</translation>
    </message>
    <message>
        <source>Swish</source>
        <translation>Swish</translation>
    </message>
    <message>
        <source>A smooth ReLU that dips a little below 0; also called SiLU.</source>
        <translation>平滑的 ReLU，在 0 以下略微下凹；也称 SiLU。</translation>
    </message>
    <message>
        <source>Tanh</source>
        <translation>Tanh</translation>
    </message>
    <message>
        <source>Squeezes every number between −1 and 1.</source>
        <translation>把每个数压缩到 −1 与 1 之间。</translation>
    </message>
    <message>
        <source>%1 at each step</source>
        <translation>逐步 %1</translation>
    </message>
    <message>
        <source>Sends every step of a sequence through the same layer %1, with the same weights: the pictures of a film, the words of a sentence.</source>
        <translation>让序列的每一步都通过同一个 %1 层，权重相同：例如影片的每帧图像、句子的每个词。</translation>
    </message>
    <message>
        <source>needs a sequence, whose first axis are its steps; receives %1</source>
        <translation>需要序列（第一个轴是步），收到 %1</translation>
    </message>
    <message>
        <source>UnitNorm</source>
        <translation>单位归一化</translation>
    </message>
    <message>
        <source>Divides the numbers of each sample, or of each step, by the length of their vector: only its direction is left.</source>
        <translation>把每个样本（或每一步）的数值除以其向量长度：只保留方向。</translation>
    </message>
    <message>
        <source>UpSampling 1D</source>
        <translation>一维上采样</translation>
    </message>
    <message>
        <source>Makes a sequence longer: every step is repeated.</source>
        <translation>把序列拉长：每一步都重复。</translation>
    </message>
    <message>
        <source>UpSampling</source>
        <translation>上采样</translation>
    </message>
    <message>
        <source>Makes a picture larger: every cell is repeated, or cells in between are interpolated.</source>
        <translation>把图像放大：重复每个格子，或在格子之间插值。</translation>
    </message>
    <message>
        <source>UpSampling 3D</source>
        <translation>三维上采样</translation>
    </message>
    <message>
        <source>Makes a volume larger: every cell is repeated.</source>
        <translation>把体数据放大：每个格子都重复。</translation>
    </message>
    <message>
        <source>cannot interpolate a picture as large as %1</source>
        <translation>无法对 %1 这么大的图像插值</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>倍数</translation>
    </message>
    <message>
        <source>How often each step is repeated.</source>
        <translation>每一步重复多少次。</translation>
    </message>
    <message>
        <source>How many times as high and as wide.</source>
        <translation>高度和宽度各变为多少倍。</translation>
    </message>
    <message>
        <source>How many times as deep, high and wide.</source>
        <translation>深度、高度和宽度各变为多少倍。</translation>
    </message>
    <message>
        <source>nearest: each cell is repeated. The others blend neighbouring cells, from 4 (bilinear) to 100 (lanczos5).</source>
        <translation>nearest：重复每个格子。其余方式混合相邻的格子，从 4 个（bilinear）到 100 个（lanczos5）。</translation>
    </message>
    <message>
        <source>How many steps the window spans.</source>
        <translation>窗口跨越多少步。</translation>
    </message>
    <message>
        <source>Depth, height and width of the window.</source>
        <translation>窗口的深度、高度和宽度。</translation>
    </message>
    <message>
        <source>How many steps the window moves.</source>
        <translation>窗口每次移动多少步。</translation>
    </message>
    <message>
        <source>How far the window moves, inwards, down and to the right.</source>
        <translation>窗口每次向里、向下和向右移动多远。</translation>
    </message>
    <message>
        <source>Zero padding 1D</source>
        <translation>一维补零</translation>
    </message>
    <message>
        <source>Adds steps of zeros at the start and at the end of a sequence.</source>
        <translation>在序列的开头和结尾加上若干步零。</translation>
    </message>
    <message>
        <source>Zero padding</source>
        <translation>补零</translation>
    </message>
    <message>
        <source>Adds rows and columns of zeros around a picture.</source>
        <translation>在图像四周加上若干行和列的零。</translation>
    </message>
    <message>
        <source>Zero padding 3D</source>
        <translation>三维补零</translation>
    </message>
    <message>
        <source>Adds layers of zeros around a volume.</source>
        <translation>在体数据四周加上若干层零。</translation>
    </message>
    <message>
        <source>Return scores</source>
        <translation>返回注意力权重</translation>
    </message>
    <message>
        <source>A further output says how much every query takes from every value: shares that add up to 1. Keras is given this when the layer is called.</source>
        <translation>另一个输出给出每个查询从每个值中取多少：总和为 1 的份额。在 Keras 中，这是调用该层时给出的参数。</translation>
    </message>
    <message>
        <source>works along axis %1, which a sample %2 does not have, or which is named twice</source>
        <translation>沿轴 %1 计算，但形状为 %2 的样本没有这个轴，或这个轴写了两次</translation>
    </message>
    <message>
        <source>Which axis the channels lie along; −1 is the last one, 1 the first.</source>
        <translation>通道沿哪个轴排列；−1 是最后一个轴，1 是第一个。</translation>
    </message>
    <message>
        <source>cannot merge %1 from the one side and %2 from the other; choose concat</source>
        <translation>无法合并一个方向的 %1 与另一个方向的 %2；请选择 concat</translation>
    </message>
    <message>
        <source>How the outputs of both directions become one: side by side, their sum, product or mean. none: the backward one is a further output.</source>
        <translation>两个方向的输出如何合成一个：并排、求和、求积或求平均。none：反向的输出是另一个输出。</translation>
    </message>
    <message>
        <source>Backward layer</source>
        <translation>反向层</translation>
    </message>
    <message>
        <source>What the layer that reads from the end has otherwise than the other one, for example activation=relu; units=8.</source>
        <translation>从末尾读起的层与另一层不同之处，例如 activation=relu; units=8。</translation>
    </message>
    <message>
        <source>does not understand “%1” as options of its backward layer</source>
        <translation>无法把“%1”理解为反向层的选项</translation>
    </message>
    <message>
        <source>1 filter</source>
        <translation>1 个卷积核</translation>
    </message>
    <message>
        <source>1 unit</source>
        <translation>1 个单元</translation>
    </message>
    <message>
        <source>Along which axes each sample is normalised, all of them together: −1 is the last one, 1 the first; 1, 2, 3 a picture as a whole.</source>
        <translation>每个样本沿哪些轴一起归一化：−1 是最后一个，1 是第一个；1, 2, 3 是整幅图像。</translation>
    </message>
    <message>
        <source>cannot attend along the last axis, which holds the numbers of each step</source>
        <translation>不能沿最后一个轴做注意力：它存放每一步的数</translation>
    </message>
    <message>
        <source>needs queries and values that differ only in the axes it attends along, receives %1 and %2</source>
        <translation>需要查询和值只在做注意力的轴上不同，收到的是 %1 和 %2</translation>
    </message>
    <message>
        <source>Output width</source>
        <translation>输出宽度</translation>
    </message>
    <message>
        <source>Numbers of each step of the output; as many as of the query where nothing is set.</source>
        <translation>输出每一步有多少个数；不设置时与查询相同。</translation>
    </message>
    <message>
        <source>Attention axes</source>
        <translation>注意力轴</translation>
    </message>
    <message>
        <source>The axes whose places look at each other: 1 is the first. All but the last where nothing is set; 2 alone lets each row of a picture look at itself.</source>
        <translation>哪些轴上的位置互相注意：1 是第一个。不设置时为除最后一个以外的所有轴；只写 2 时，图像的每一行只看自己。</translation>
    </message>
    <message>
        <source>returns scores of sequences with 2 axes only, receives %1</source>
        <translation>只能返回两个轴的序列的注意力权重，收到的是 %1</translation>
    </message>
    <message>
        <source>Along which axes every place has a mean and variance of its own; −1 is the last one, 0 alone: one of each for all numbers together.</source>
        <translation>沿哪些轴每个位置有自己的均值和方差；−1 是最后一个轴，只写 0：所有数共用一个均值和一个方差。</translation>
    </message>
    <message>
        <source>Output regularizer</source>
        <translation>输出正则化</translation>
    </message>
    <message>
        <source>A penalty on large outputs of each sample, added to the loss; with L1 most of them become 0.</source>
        <translation>对每个样本过大的输出的惩罚，加到损失上；用 L1 时大多数输出会变成 0。</translation>
    </message>
    <message>
        <source>normalises the last axes only; %1 has others before them</source>
        <translation>只对最后的几个轴做归一化；%1 中有它们之前的轴</translation>
    </message>
    <message>
        <source>Which of the last axes are normalised together: −1 is the last one alone; 1, 2 those of a sequence as a whole.</source>
        <translation>最后的哪些轴一起归一化：−1 只有最后一个；1, 2 是整个序列。</translation>
    </message>
    <message>
        <source>Along which axes the shares add up to 1; −1 is the last one, 1 the first.</source>
        <translation>沿哪些轴各份额之和为 1；−1 是最后一个轴，1 是第一个。</translation>
    </message>
    <message>
        <source>Along which axes the vectors lie; −1 is the last one, 1 the first.</source>
        <translation>向量沿哪些轴排列；−1 是最后一个轴，1 是第一个。</translation>
    </message>
</context>
<context>
    <name>lens</name>
    <message>
        <source>expected an output for each token of the window, %1 × %2 numbers, got %3</source>
        <translation>应为窗口中每个词元各有一个输出（%1 × %2 个数），实际为 %3</translation>
    </message>
    <message>
        <source>these data are no text: there is no vocabulary</source>
        <translation>这些数据不是文本：没有词表</translation>
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
        <translation>用于两类：sigmoid 输出的概率对真实答案有多意外。</translation>
    </message>
    <message>
        <source>Categorical cross-entropy</source>
        <translation>分类交叉熵</translation>
    </message>
    <message>
        <source>For classes given as one-hot rows: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>用于独热编码的类别：softmax 输出的概率对真实类别有多意外。</translation>
    </message>
    <message>
        <source>Mean absolute error</source>
        <translation>平均绝对误差</translation>
    </message>
    <message>
        <source>The mean size of the differences: for numbers, where a few outliers should not decide.</source>
        <translation>差值大小的平均：用于数值，不让少数离群点起决定作用。</translation>
    </message>
    <message>
        <source>Mean squared error</source>
        <translation>均方误差</translation>
    </message>
    <message>
        <source>The mean of the squared differences: for numbers. Large mistakes count most.</source>
        <translation>差值平方的平均：用于数值。大的误差影响最大。</translation>
    </message>
    <message>
        <source>Sparse categorical cross-entropy</source>
        <translation>稀疏分类交叉熵</translation>
    </message>
    <message>
        <source>For classes given as numbers: how surprised the probabilities of a softmax output are by the true class.</source>
        <translation>用于以编号给出的类别：softmax 输出的概率对真实类别有多意外。</translation>
    </message>
    <message>
        <source>Binary focal cross-entropy</source>
        <translation>二元焦点交叉熵</translation>
    </message>
    <message>
        <source>Cross-entropy of two classes in which what is easy counts less: for rare events.</source>
        <translation>两类的交叉熵，容易的样本影响较小：用于罕见事件。</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>类别平衡</translation>
    </message>
    <message>
        <source>Weights the two classes with alpha and 1 − alpha.</source>
        <translation>以 α 和 1 − α 为两类加权。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>α（权重）</translation>
    </message>
    <message>
        <source>Weight of the class; of the other one: 1 − alpha.</source>
        <translation>该类的权重；另一类为 1 − α。</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>γ（聚焦）</translation>
    </message>
    <message>
        <source>How little the samples count that are right already.</source>
        <translation>已经判对的样本被削弱的程度。</translation>
    </message>
    <message>
        <source>Categorical focal cross-entropy</source>
        <translation>分类焦点交叉熵</translation>
    </message>
    <message>
        <source>Cross-entropy of several classes in which what is easy counts less.</source>
        <translation>多类的交叉熵，容易的样本影响较小。</translation>
    </message>
    <message>
        <source>Weight of the whole loss.</source>
        <translation>整个损失的权重。</translation>
    </message>
    <message>
        <source>Generalised cross-entropy</source>
        <translation>广义交叉熵</translation>
    </message>
    <message>
        <source>Bears wrong labels better than cross-entropy, by the number q.</source>
        <translation>比交叉熵更能容忍错误标签，由 q 决定。</translation>
    </message>
    <message>
        <source>q</source>
        <translation>q</translation>
    </message>
    <message>
        <source>Near 0: like cross-entropy. Near 1: like the absolute error.</source>
        <translation>接近 0：像交叉熵；接近 1：像绝对误差。</translation>
    </message>
    <message>
        <source>Categorical hinge</source>
        <translation>多类合页损失</translation>
    </message>
    <message>
        <source>The true class must beat the best other one by 1: for classes without probabilities.</source>
        <translation>正确类别须比其他最高者多出 1：用于不要求概率的分类。</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>The angle between prediction and target: −1 where they point the same way. Their lengths do not count.</source>
        <translation>预测与目标的夹角：方向相同时为 −1，与长度无关。</translation>
    </message>
    <message>
        <source>CTC</source>
        <translation>CTC 损失</translation>
    </message>
    <message>
        <source>A long sequence against a shorter one whose places are not known: speech, handwriting. Class 0 is the blank; the output is linear.</source>
        <translation>长序列与位置未知的较短序列对齐：用于语音和手写。类别 0 是空白符；输出为线性。</translation>
    </message>
    <message>
        <source>Dice</source>
        <translation>Dice 损失</translation>
    </message>
    <message>
        <source>How little the marked areas overlap: for segmentation with few marked pixels.</source>
        <translation>标记区域重叠得有多少不足：用于标记像素很少的分割。</translation>
    </message>
    <message>
        <source>From logits</source>
        <translation>输出为 logits</translation>
    </message>
    <message>
        <source>The output layer gives numbers of any size (activation linear); the loss makes probabilities of them.</source>
        <translation>输出层给出任意大小的数（线性激活），由损失函数换算成概率。</translation>
    </message>
    <message>
        <source>Label smoothing</source>
        <translation>标签平滑</translation>
    </message>
    <message>
        <source>Takes this share of certainty from the true answer and spreads it over all of them.</source>
        <translation>从正确答案中取走这一份确定性，平均分给所有类别。</translation>
    </message>
    <message>
        <source>Hinge</source>
        <translation>合页损失</translation>
    </message>
    <message>
        <source>A margin around the border between two classes: for targets −1 and 1 (0 and 1 are taken for them).</source>
        <translation>要求两类之间留出间隔：目标为 −1 和 1（0 和 1 会自动换算）。</translation>
    </message>
    <message>
        <source>Huber</source>
        <translation>Huber 损失</translation>
    </message>
    <message>
        <source>Squared for small errors, straight for large ones: for numbers with outliers.</source>
        <translation>误差小时取平方，误差大时取直线：用于有离群点的数值。</translation>
    </message>
    <message>
        <source>Delta</source>
        <translation>δ（转折点）</translation>
    </message>
    <message>
        <source>The error at which the curve becomes a straight line.</source>
        <translation>曲线从这个误差起变成直线。</translation>
    </message>
    <message>
        <source>KL divergence</source>
        <translation>KL 散度</translation>
    </message>
    <message>
        <source>How much is lost when the distribution p stands for y: for targets that are probabilities.</source>
        <translation>用分布 p 代替 y 时损失的信息：用于本身就是概率的目标。</translation>
    </message>
    <message>
        <source>Log-cosh</source>
        <translation>对数双曲余弦</translation>
    </message>
    <message>
        <source>Nearly squared for small errors and straight for large ones, smooth everywhere: for numbers with outliers.</source>
        <translation>误差小时近似平方、误差大时近似直线，处处光滑：用于有离群点的数值。</translation>
    </message>
    <message>
        <source>Mean absolute percentage error</source>
        <translation>平均绝对百分比误差</translation>
    </message>
    <message>
        <source>The mean difference in per cent of the true number: for positive numbers of very different sizes.</source>
        <translation>以真实值的百分比计的平均误差：用于大小相差很大的正数。</translation>
    </message>
    <message>
        <source>Mean squared logarithmic error</source>
        <translation>均方对数误差</translation>
    </message>
    <message>
        <source>The squared difference of logarithms: for positive numbers whose ratio matters, not their difference.</source>
        <translation>对数之差的平方：用于比值比差值更重要的正数。</translation>
    </message>
    <message>
        <source>Poisson</source>
        <translation>泊松损失</translation>
    </message>
    <message>
        <source>For counts: the output is the mean that is expected (activation exponential or softplus).</source>
        <translation>用于计数：输出是期望的平均数（激活用 exponential 或 softplus）。</translation>
    </message>
    <message>
        <source>Squared hinge</source>
        <translation>平方合页损失</translation>
    </message>
    <message>
        <source>The square of the hinge: smooth at the margin, harder on large mistakes.</source>
        <translation>合页损失的平方：在间隔处光滑，对大的错误更严厉。</translation>
    </message>
    <message>
        <source>Tversky</source>
        <translation>Tversky 损失</translation>
    </message>
    <message>
        <source>Dice with a price of its own for what is missed and for what is marked wrongly.</source>
        <translation>对漏标和误标分别定价的 Dice 损失。</translation>
    </message>
    <message>
        <source>Price of what is missed.</source>
        <translation>漏标的代价。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>β（误标）</translation>
    </message>
    <message>
        <source>Price of what is marked wrongly.</source>
        <translation>误标的代价。</translation>
    </message>
    <message>
        <source>Ignored class</source>
        <translation>忽略的类别</translation>
    </message>
    <message>
        <source>Samples, or places of a picture, of this class do not count: the unlabelled border of a segmentation. It may be a number beyond the network&apos;s classes.</source>
        <translation>属于这一类的样本（或图像中的位置）不计入损失：例如分割中未标注的边界。它可以是网络类别之外的编号。</translation>
    </message>
    <message>
        <source>Reduction</source>
        <translation>汇总方式</translation>
    </message>
    <message>
        <source>How the losses of the samples become one number: their mean, their sum, or their weighted sum divided by the sum of the sample weights.</source>
        <translation>各样本的损失如何合成一个数：平均、求和，或加权和除以样本权重之和。</translation>
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
    <message>
        <source>AUC (ROC)</source>
        <translation>AUC（ROC）</translation>
    </message>
    <message>
        <source>AUC (precision–recall)</source>
        <translation>AUC（精确率–召回率）</translation>
    </message>
    <message>
        <source>Cohen&apos;s kappa</source>
        <translation>科恩 κ 系数</translation>
    </message>
    <message>
        <source>Cosine similarity</source>
        <translation>余弦相似度</translation>
    </message>
    <message>
        <source>F1 score</source>
        <translation>F1 分数</translation>
    </message>
    <message>
        <source>Matthews correlation</source>
        <translation>马修斯相关系数</translation>
    </message>
    <message>
        <source>MAPE (%)</source>
        <translation>MAPE（%）</translation>
    </message>
    <message>
        <source>Perplexity</source>
        <translation>困惑度</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精确率</translation>
    </message>
    <message>
        <source>Recall</source>
        <translation>召回率</translation>
    </message>
    <message>
        <source>Top-5 accuracy</source>
        <translation>前 5 准确率</translation>
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
        <source>expected a layer with a name and number of its own, got &apos;%1&apos;</source>
        <translation>每层应有唯一的名称和编号，实际为“%1”</translation>
    </message>
    <message>
        <source>Names have letters, digits, _ - and . and are used once.</source>
        <translation>名称由字母、数字、_、- 和 . 组成，且不能重复。</translation>
    </message>
    <message>
        <source>expected a block with a name and number of its own inside a known one, got &apos;%1&apos;</source>
        <translation>块应有自己的名称和编号，且位于已知的块中，实际为“%1”</translation>
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
        <translation>每个权重有自己的学习率，随梯度累积而缩小。</translation>
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
        <translation>每一步从各权重中减去的份额（再乘以学习率）。</translation>
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
        <translation>用近期大小去除梯度，使所有权重以相近的步调前进。</translation>
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
    <message>
        <source>Adadelta</source>
        <translation>Adadelta</translation>
    </message>
    <message>
        <source>Compares the recent steps with the recent gradients; a learning rate of 1 is its own form.</source>
        <translation>将近期的步长与近期的梯度相比；学习率为 1 时即原始形式。</translation>
    </message>
    <message>
        <source>Adamax</source>
        <translation>Adamax</translation>
    </message>
    <message>
        <source>Adam that divides by the largest recent gradient: calmer where gradients are rare.</source>
        <translation>用近期最大的梯度相除的 Adam：梯度稀疏时更平稳。</translation>
    </message>
    <message>
        <source>FTRL</source>
        <translation>FTRL</translation>
    </message>
    <message>
        <source>Keeps weights at exactly 0 that are not worth it (with l1): for wide, sparse inputs.</source>
        <translation>让不值得保留的权重恰好为 0（配合 L1）：用于宽而稀疏的输入。</translation>
    </message>
    <message>
        <source>Power of the rate</source>
        <translation>学习率幂次</translation>
    </message>
    <message>
        <source>How the steps shrink as the gradients add up: −0.5 with their root.</source>
        <translation>步长随梯度累积缩小的方式：−0.5 即按平方根。</translation>
    </message>
    <message>
        <source>L1</source>
        <translation>L1</translation>
    </message>
    <message>
        <source>Draws small weights to exactly 0.</source>
        <translation>把小的权重拉到恰好为 0。</translation>
    </message>
    <message>
        <source>L2</source>
        <translation>L2</translation>
    </message>
    <message>
        <source>Keeps the weights small.</source>
        <translation>使权重保持较小。</translation>
    </message>
    <message>
        <source>L2 shrinkage</source>
        <translation>L2 收缩</translation>
    </message>
    <message>
        <source>A penalty on the size of the weights, as part of the gradient.</source>
        <translation>作为梯度一部分的权重惩罚。</translation>
    </message>
    <message>
        <source>Beta</source>
        <translation>β</translation>
    </message>
    <message>
        <source>Added to the root of the sum of squares.</source>
        <translation>加到平方和的根上。</translation>
    </message>
    <message>
        <source>LAMB</source>
        <translation>LAMB</translation>
    </message>
    <message>
        <source>Adam whose step is in proportion to the size of each weight: for very large batches.</source>
        <translation>步长与各权重大小成比例的 Adam：用于很大的批。</translation>
    </message>
    <message>
        <source>L-BFGS</source>
        <translation>L-BFGS</translation>
    </message>
    <message>
        <source>For small networks: every step sees all samples, and the curvature of the loss is guessed from the last steps.</source>
        <translation>用于小网络：每一步都看全部样本，由最近几步推测损失的曲率。</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史步数</translation>
    </message>
    <message>
        <source>Steps from which the curvature is guessed.</source>
        <translation>用来推测曲率的步数。</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt</source>
        <translation>列文伯格–马夸特</translation>
    </message>
    <message>
        <source>For the squared error of very small networks (at most 2000 weights): a few steps in place of thousands.</source>
        <translation>用于很小网络（至多 2000 个权重）的平方误差：几步抵得上几千步。</translation>
    </message>
    <message>
        <source>First μ</source>
        <translation>初始 μ</translation>
    </message>
    <message>
        <source>How much the first step is held back.</source>
        <translation>第一步受抑制的程度。</translation>
    </message>
    <message>
        <source>Lion</source>
        <translation>Lion</translation>
    </message>
    <message>
        <source>Every weight moves by the same step, up or down: needs a rate 3 to 10 times smaller than Adam.</source>
        <translation>每个权重都走同样大小的一步，或上或下：学习率应为 Adam 的三分之一到十分之一。</translation>
    </message>
    <message>
        <source>Muon</source>
        <translation>Muon</translation>
    </message>
    <message>
        <source>Moves every matrix evenly in all its directions (Newton–Schulz), everything else by AdamW.</source>
        <translation>让每个矩阵在所有方向上均匀移动（牛顿–舒尔茨迭代），其余参数用 AdamW。</translation>
    </message>
    <message>
        <source>Weight decay of the others</source>
        <translation>其余参数的权重衰减</translation>
    </message>
    <message>
        <source>The weight decay of what is no matrix.</source>
        <translation>非矩阵参数的权重衰减。</translation>
    </message>
    <message>
        <source>Coefficient a</source>
        <translation>系数 a</translation>
    </message>
    <message>
        <source>Of the Newton–Schulz iteration.</source>
        <translation>牛顿–舒尔茨迭代的系数。</translation>
    </message>
    <message>
        <source>Coefficient b</source>
        <translation>系数 b</translation>
    </message>
    <message>
        <source>Coefficient c</source>
        <translation>系数 c</translation>
    </message>
    <message>
        <source>Rate of the others</source>
        <translation>其余参数的学习率</translation>
    </message>
    <message>
        <source>The learning rate of what is no matrix, in parts of that of the matrices.</source>
        <translation>非矩阵参数的学习率，以矩阵学习率的倍数计。</translation>
    </message>
    <message>
        <source>Iterations</source>
        <translation>迭代次数</translation>
    </message>
    <message>
        <source>Of Newton and Schulz, in each step.</source>
        <translation>每一步中牛顿–舒尔茨迭代的次数。</translation>
    </message>
    <message>
        <source>Size of a step</source>
        <translation>步长大小</translation>
    </message>
    <message>
        <source>Root mean square of the step of each matrix, in learning rates.</source>
        <translation>每个矩阵一步的均方根，以学习率计。</translation>
    </message>
    <message>
        <source>Nadam</source>
        <translation>Nadam</translation>
    </message>
    <message>
        <source>Adam that looks ahead along its momentum before it steps.</source>
        <translation>先沿动量向前看一步再更新的 Adam。</translation>
    </message>
    <message>
        <source>Weight decay: not of biases</source>
        <translation>权重衰减不含偏置</translation>
    </message>
    <message>
        <source>Leaves biases and the weights of normalisations alone.</source>
        <translation>偏置和归一化层的权重不衰减。</translation>
    </message>
    <message>
        <source>Average the weights</source>
        <translation>权重滑动平均</translation>
    </message>
    <message>
        <source>Keeps a moving average of the weights, which takes their place at the end.</source>
        <translation>保存权重的滑动平均，结束时用它替换权重。</translation>
    </message>
    <message>
        <source>Momentum of the average</source>
        <translation>平均的动量</translation>
    </message>
    <message>
        <source>How slowly the average of the weights follows them.</source>
        <translation>平均值跟随权重变化的缓慢程度。</translation>
    </message>
    <message>
        <source>Average into place every</source>
        <translation>每隔多少步用平均替换</translation>
    </message>
    <message>
        <source>Steps after which the average takes the place of the weights; 0: only at the end.</source>
        <translation>每隔这么多步用平均值替换权重；0：只在结束时。</translation>
    </message>
    <message>
        <source>Steps for one update</source>
        <translation>累积步数</translation>
    </message>
    <message>
        <source>The gradients of so many steps are averaged before the weights change: a larger batch in the same memory; 0: every step changes them.</source>
        <translation>先把这么多步的梯度平均，再更新权重：同样的内存，更大的批；0：每一步都更新。</translation>
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
        <source>there is no loss called &apos;%1&apos;</source>
        <translation>没有名为“%1”的损失函数</translation>
    </message>
    <message>
        <source>Choose one of the losses that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的损失函数中选择。</translation>
    </message>
    <message>
        <source>there is no metric called &apos;%1&apos;</source>
        <translation>没有名为“%1”的指标</translation>
    </message>
    <message>
        <source>Choose one of the metrics that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的指标中选择。</translation>
    </message>
    <message>
        <source>there is no optimizer called &apos;%1&apos;</source>
        <translation>没有名为“%1”的优化器</translation>
    </message>
    <message>
        <source>Choose one of the optimizers that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的优化器中选择。</translation>
    </message>
    <message>
        <source>%1 classes are too many for a confusion matrix</source>
        <translation>%1 个类别对混淆矩阵来说太多</translation>
    </message>
    <message>
        <source>Choose accuracy or perplexity.</source>
        <translation>请选择准确率或困惑度。</translation>
    </message>
    <message>
        <source>the sample weights have the shape %1, which does not fit the output&apos;s</source>
        <translation>样本权重的形状是 %1，与输出不符</translation>
    </message>
    <message>
        <source>Give one weight for each sample, or one for each of its steps.</source>
        <translation>请为每个样本给出一个权重，或为它的每一步各给一个。</translation>
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
    <message>
        <source>%1 integers of at least %2</source>
        <translation>%1 个不小于 %2 的整数</translation>
    </message>
    <message>
        <source>numbers from %1 to %2, separated by commas</source>
        <translation>%1 到 %2 之间的数，用逗号分隔</translation>
    </message>
    <message>
        <source>numbers, separated by commas</source>
        <translation>若干个数，用逗号分隔</translation>
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
    <name>schedule</name>
    <message>
        <source>Constant</source>
        <translation>恒定</translation>
    </message>
    <message>
        <source>The learning rate stays as it is.</source>
        <translation>学习率保持不变。</translation>
    </message>
    <message>
        <source>Cosine decay</source>
        <translation>余弦衰减</translation>
    </message>
    <message>
        <source>Falls along half a wave, after a warm-up if there is one: the usual choice for large networks.</source>
        <translation>沿半个波形下降，可先预热：大网络的常用选择。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Steps of the fall; 0: all that the warm-up leaves.</source>
        <translation>下降的步数；0：预热之后的全部。</translation>
    </message>
    <message>
        <source>Warm-up</source>
        <translation>预热</translation>
    </message>
    <message>
        <source>Steps in which the learning rate rises first.</source>
        <translation>开始时学习率上升的步数。</translation>
    </message>
    <message>
        <source>Warm-up target</source>
        <translation>预热目标</translation>
    </message>
    <message>
        <source>Where the warm-up leads from the learning rate; 0: from 0 to the learning rate.</source>
        <translation>预热从学习率升到的值；0：从 0 升到学习率。</translation>
    </message>
    <message>
        <source>Cosine with restarts</source>
        <translation>余弦退火重启</translation>
    </message>
    <message>
        <source>Falls along half a wave and begins again, with longer waves each time.</source>
        <translation>沿半个波形下降后重新开始，每次更长。</translation>
    </message>
    <message>
        <source>First wave</source>
        <translation>第一个波</translation>
    </message>
    <message>
        <source>Steps of the first fall; 0: a seventh of the run, so that it restarts twice.</source>
        <translation>第一次下降的步数；0：整个训练的七分之一，即重启两次。</translation>
    </message>
    <message>
        <source>Longer by</source>
        <translation>加长倍数</translation>
    </message>
    <message>
        <source>Each wave is so many times as long as the one before.</source>
        <translation>每个波是前一个波长度的这么多倍。</translation>
    </message>
    <message>
        <source>Lower by</source>
        <translation>降低倍数</translation>
    </message>
    <message>
        <source>Each wave begins at so much of the one before.</source>
        <translation>每个波从前一个波起点的这么多倍开始。</translation>
    </message>
    <message>
        <source>Exponential decay</source>
        <translation>指数衰减</translation>
    </message>
    <message>
        <source>Falls by the same factor in every stretch.</source>
        <translation>每段按同一系数下降。</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>段长</translation>
    </message>
    <message>
        <source>Steps in which it falls once by the rate; 0: one epoch.</source>
        <translation>按衰减率下降一次所用的步数；0：一轮。</translation>
    </message>
    <message>
        <source>Inverse time decay</source>
        <translation>反比时间衰减</translation>
    </message>
    <message>
        <source>Falls quickly at first, then ever more slowly.</source>
        <translation>起初下降快，之后越来越慢。</translation>
    </message>
    <message>
        <source>Linear warm-up</source>
        <translation>线性预热</translation>
    </message>
    <message>
        <source>Rises in a straight line and then stays: for the first steps of attention and large batches.</source>
        <translation>直线上升后保持不变：用于注意力和大批的最初几步。</translation>
    </message>
    <message>
        <source>Steps of the rise; 0: a tenth of the run.</source>
        <translation>上升的步数；0：整个训练的十分之一。</translation>
    </message>
    <message>
        <source>First share</source>
        <translation>起始份额</translation>
    </message>
    <message>
        <source>Of the learning rate, in the first step.</source>
        <translation>第一步所用的学习率份额。</translation>
    </message>
    <message>
        <source>One cycle</source>
        <translation>单周期</translation>
    </message>
    <message>
        <source>Up along half a wave to the learning rate, then down far below where it began: quick training with a large rate.</source>
        <translation>沿半个波形升到学习率，再降到远低于起点：用大学习率快速训练。</translation>
    </message>
    <message>
        <source>Rising share</source>
        <translation>上升份额</translation>
    </message>
    <message>
        <source>Of the run in which the learning rate rises.</source>
        <translation>学习率上升所占的训练份额。</translation>
    </message>
    <message>
        <source>First divisor</source>
        <translation>起始除数</translation>
    </message>
    <message>
        <source>It begins at the learning rate divided by this.</source>
        <translation>从学习率除以此数开始。</translation>
    </message>
    <message>
        <source>Last divisor</source>
        <translation>结束除数</translation>
    </message>
    <message>
        <source>It ends at the first one divided by this.</source>
        <translation>以起始值除以此数结束。</translation>
    </message>
    <message>
        <source>Decay rate</source>
        <translation>衰减率</translation>
    </message>
    <message>
        <source>How strongly the learning rate falls.</source>
        <translation>学习率下降的强弱。</translation>
    </message>
    <message>
        <source>In stairs</source>
        <translation>阶梯式</translation>
    </message>
    <message>
        <source>Falls all at once after each stretch.</source>
        <translation>每段结束后一次性下降。</translation>
    </message>
    <message>
        <source>Least share</source>
        <translation>最低份额</translation>
    </message>
    <message>
        <source>Of the learning rate that is left at the end.</source>
        <translation>结束时保留的学习率份额。</translation>
    </message>
    <message>
        <source>Piecewise constant</source>
        <translation>分段恒定</translation>
    </message>
    <message>
        <source>Learning rates one after the other, each up to a step that is given.</source>
        <translation>依次使用多个学习率，各自到指定的步为止。</translation>
    </message>
    <message>
        <source>Up to step</source>
        <translation>到第几步</translation>
    </message>
    <message>
        <source>Steps at which the next rate begins: 1000, 2000.</source>
        <translation>换到下一个学习率的步：1000, 2000。</translation>
    </message>
    <message>
        <source>Rates</source>
        <translation>学习率列表</translation>
    </message>
    <message>
        <source>One more than steps: 0.1, 0.01, 0.001. Empty: the learning rate.</source>
        <translation>比步数多一个：0.1, 0.01, 0.001。留空：用学习率。</translation>
    </message>
    <message>
        <source>Polynomial decay</source>
        <translation>多项式衰减</translation>
    </message>
    <message>
        <source>Falls from the learning rate to another one; power 1: in a straight line.</source>
        <translation>从学习率降到另一个值；幂次为 1 时为直线。</translation>
    </message>
    <message>
        <source>Steps of the whole fall; 0: the whole run.</source>
        <translation>整个下降过程的步数；0：整个训练。</translation>
    </message>
    <message>
        <source>Last rate</source>
        <translation>终值</translation>
    </message>
    <message>
        <source>The learning rate at the end.</source>
        <translation>结束时的学习率。</translation>
    </message>
    <message>
        <source>Power</source>
        <translation>幂次</translation>
    </message>
    <message>
        <source>1: a straight line; 2: steep at first.</source>
        <translation>1：直线；2：起初陡。</translation>
    </message>
    <message>
        <source>Repeat</source>
        <translation>循环</translation>
    </message>
    <message>
        <source>Begins again, lower each time.</source>
        <translation>重新开始，一次比一次低。</translation>
    </message>
    <message>
        <source>Reduce on plateau</source>
        <translation>停滞时降低</translation>
    </message>
    <message>
        <source>Falls when the validation loss has not become better for some epochs.</source>
        <translation>验证损失若干轮没有改善时降低学习率。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>What the learning rate is multiplied by.</source>
        <translation>学习率所乘的数。</translation>
    </message>
    <message>
        <source>Patience</source>
        <translation>耐心</translation>
    </message>
    <message>
        <source>Epochs without a better validation loss.</source>
        <translation>验证损失没有改善的轮数。</translation>
    </message>
    <message>
        <source>Smallest gain</source>
        <translation>最小改善</translation>
    </message>
    <message>
        <source>A loss is better if it is lower by more than this.</source>
        <translation>损失降低超过此数才算改善。</translation>
    </message>
    <message>
        <source>Rest</source>
        <translation>休息</translation>
    </message>
    <message>
        <source>Epochs after a fall in which nothing is counted.</source>
        <translation>下降后不计数的轮数。</translation>
    </message>
    <message>
        <source>Lowest rate</source>
        <translation>最低学习率</translation>
    </message>
    <message>
        <source>It does not fall below this.</source>
        <translation>不会低于此值。</translation>
    </message>
    <message>
        <source>Step decay</source>
        <translation>阶梯衰减</translation>
    </message>
    <message>
        <source>Falls by a factor after every so many epochs.</source>
        <translation>每隔若干轮乘以一个系数。</translation>
    </message>
    <message>
        <source>Every</source>
        <translation>每隔</translation>
    </message>
    <message>
        <source>Epochs between two falls.</source>
        <translation>两次下降之间的轮数。</translation>
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
        <source>a layer&apos;s name is too long for an HDF5 file</source>
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
        <source>Save the whole model in Keras: model.save(&quot;model.h5&quot;).</source>
        <translation>请在 Keras 中保存整个模型：model.save(&quot;model.h5&quot;)。</translation>
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
    <message>
        <source>Keras has nothing called %1: whoever opens the file there must define it and name it among the custom_objects.</source>
        <translation>Keras 中没有 %1：在那里打开此文件时，须自行定义它并列入 custom_objects。</translation>
    </message>
    <message>
        <source>networks stand inside networks too deeply</source>
        <translation>网络嵌套得太深</translation>
    </message>
    <message>
        <source>the layer “%1” has the hard_sigmoid of Keras 2, which is another function than that of Keras 3 and is not available here</source>
        <translation>层“%1”用的是 Keras 2 的 hard_sigmoid，它与 Keras 3 的不是同一个函数，此处没有</translation>
    </message>
    <message>
        <source>the weights of this network take %1 GB, this computer has %2 GB of memory</source>
        <translation>此网络的权重需要 %1 GB，而这台计算机只有 %2 GB 内存</translation>
    </message>
    <message>
        <source>A network of this size can be looked at here, not saved or trained.</source>
        <translation>这样大的网络在这里只能查看，不能保存或训练。</translation>
    </message>
    <message>
        <source>The layer “%1” leads to no output of the network and was left out.</source>
        <translation>层“%1”不通向网络的任何输出，已略去。</translation>
    </message>
    <message>
        <source>The layer “%1” keeps its state from batch to batch in Keras; here every batch begins without one.</source>
        <translation>层“%1”在 Keras 中把状态从一批带到下一批；这里每一批都从没有状态开始。</translation>
    </message>
    <message>
        <source>“%1” is the operation %2 of Keras with arguments that no layer here has</source>
        <translation>“%1”是 Keras 的运算 %2，这里没有层能表示它的这些参数</translation>
    </message>
    <message>
        <source>Replace it by layers in the program that wrote the file, or open a file without it.</source>
        <translation>请在写出该文件的程序中用层代替它，或打开不含它的文件。</translation>
    </message>
    <message>
        <source>The loss %1 has %2 = %3, which is not available here and was left out.</source>
        <translation>损失 %1 的 %2 = %3 在这里不可用，已略去。</translation>
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
        <source>the checkpoint does not belong to this network: the size of &quot;%1&quot; differs</source>
        <translation>检查点不属于这个网络：“%1”的大小不同</translation>
    </message>
    <message>
        <source>Start the training anew, without --resume.</source>
        <translation>请不加 --resume 重新开始训练。</translation>
    </message>
    <message>
        <source>the checkpoint lacks &quot;%1&quot; or holds something else under that name</source>
        <translation>检查点缺少“%1”，或该名称下是别的内容</translation>
    </message>
    <message>
        <source>expected cpu, cuda or auto, got &quot;%1&quot;</source>
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
        <source>the run was begun on &quot;%1&quot; and cannot go on bit by bit on &quot;%2&quot;</source>
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
    <message>
        <source>the network has not learnt from text: it knows no vocabulary</source>
        <translation>网络没有学过文本：它没有词表</translation>
    </message>
    <message>
        <source>Train it on text that is to be continued.</source>
        <translation>请用供续写的文本训练它。</translation>
    </message>
    <message>
        <source>expected an output for each token of the window, %1, got %2</source>
        <translation>窗口的每个词元都应有一个输出 %1，实际为 %2</translation>
    </message>
    <message>
        <source>Only a network that continues text can write.</source>
        <translation>只有续写文本的网络才能写作。</translation>
    </message>
    <message>
        <source>Give each class a weight such as 1.</source>
        <translation>请为每个类别给出权重，例如 1。</translation>
    </message>
    <message>
        <source>there is no precision called &apos;%1&apos;</source>
        <translation>没有名为 &apos;%1&apos; 的精度</translation>
    </message>
    <message>
        <source>Choose float32, mixed_bfloat16 or mixed_float16.</source>
        <translation>请选择 float32、mixed_bfloat16 或 mixed_float16。</translation>
    </message>
    <message>
        <source>Choose L-BFGS or Adam instead.</source>
        <translation>请改用 L-BFGS 或 Adam。</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt needs one output with the mean squared error as its loss</source>
        <translation>列文伯格–马夸特法需要唯一一个以均方误差为损失的输出</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt looks at single samples, which %1 cannot normalise</source>
        <translation>列文伯格–马夸特法逐个样本计算，%1 无法对单个样本归一化</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt takes at most %1 weights, this network has %2</source>
        <translation>列文伯格–马夸特法最多处理 %1 个权重，此网络有 %2 个</translation>
    </message>
    <message>
        <source>%1 samples with %2 outputs and %3 weights are too many for Levenberg–Marquardt</source>
        <translation>%1 个样本、%2 个输出、%3 个权重对列文伯格–马夸特法来说太多</translation>
    </message>
    <message>
        <source>this optimizer finds the length of its steps by itself</source>
        <translation>此优化器自己确定步长</translation>
    </message>
    <message>
        <source>Choose another optimizer, such as Adam.</source>
        <translation>请换一个优化器，例如 Adam。</translation>
    </message>
    <message>
        <source>there is no schedule called &apos;%1&apos;</source>
        <translation>没有名为 &apos;%1&apos; 的学习率方案</translation>
    </message>
    <message>
        <source>Choose one of the schedules that `lamina layers` lists.</source>
        <translation>请从 `lamina layers` 列出的方案中选择。</translation>
    </message>
    <message>
        <source>%1 cannot keep the constraint of a weight</source>
        <translation>%1 不能遵守权重的约束</translation>
    </message>
    <message>
        <source>Remove the constraint, or choose another optimizer.</source>
        <translation>请去掉约束，或换一个优化器。</translation>
    </message>
    <message>
        <source>Levenberg–Marquardt counts every sample the same: it takes no sample weights and no other reduction than the mean</source>
        <translation>Levenberg–Marquardt 对所有样本一视同仁：不接受样本权重，汇总方式也只能是平均</translation>
    </message>
</context>
</TS>
