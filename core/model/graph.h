#pragma once
// A network as a person draws it: plain values, no shapes, no weights, no way of running it. Copying is cheap enough to be
// the undo step.

#include "core/model/layer_spec.h"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <unordered_set>
#include <utility>
#include <vector>

namespace lamina {

using Uid = std::int64_t; // of a node; never used twice in one project, 0 = none

struct Node {
    Uid uid = 0;
    std::string name; // unique, a valid Keras layer name: letters, digits, _ - . /
    std::string type; // a LayerSpec's
    Properties properties;
    bool isTrainable = true; // false: frozen
    Uid weightsOf = 0;       // a layer used twice: the uid of the node whose weights this one uses; 0 = its own
    std::optional<std::pair<double, double>> pin; // where a person dragged it to; none = laid out automatically
    std::string note;
    Uid group = 0; // the block it belongs to; 0: none

    bool operator==(const Node&) const = default;
};

// A block of layers that is drawn as one node until it is opened. It changes what a person sees, never what is computed.
struct Group {
    Uid uid = 0;
    std::string name; // unique among names of nodes and groups
    Uid parent = 0;   // the block it stands in; 0: none
    bool isCollapsed = true;
    std::optional<std::pair<double, double>> pin; // of the collapsed block; none = laid out automatically
    bool operator==(const Group&) const = default;
};

// A wire. The inputs of a node are its wires ordered by port. output: 0, or the number of a further result of `from`
// (LayerSpec::extraShapes).
struct Edge {
    Uid from = 0, to = 0;
    int port = 0;
    int output = 0;
    bool operator==(const Edge&) const = default;
};

class Graph {
public:
    const std::vector<Node>& nodes() const { return m_nodes; }
    const std::vector<Edge>& edges() const { return m_edges; }
    bool isEmpty() const { return m_nodes.empty(); }

    const Node* find(Uid uid) const; // nullptr if there is none
    const Node* find(const std::string& name) const;
    std::vector<Uid> inputsOf(Uid uid) const;  // by port
    std::vector<Edge> wiresTo(Uid uid) const;  // by port
    std::vector<Uid> outputsOf(Uid uid) const; // in the order of the edges
    std::vector<Uid> sinks() const;            // the outputs: nodes nobody reads, an unread Input only beside no other
    std::vector<Uid> inputNodes() const;       // of type "Input", in node order

    // Every node after its inputs, otherwise in node order; nodes on a cycle are left out.
    std::vector<Uid> topologicalOrder() const;
    bool reaches(Uid from, Uid to) const; // along wires; a node reaches itself

    // Edits. They keep the promises: unique uids and names, no wire to a node that is not there, no cycle, ports 0 … n-1.
    Uid add(const std::string& type, Properties properties = {}, const std::string& name = {}); // unwired
    Uid addAfter(Uid previous, const std::string& type,
                 Properties properties = {}); // takes over previous's wires; 0: unwired
    Uid insertOnEdge(Edge edge, const std::string& type, Properties properties = {});
    bool connect(Uid from, Uid to, int port = -1,
                 int output = 0);             // port -1: the first free one; false (and no change) if it made a cycle
    void disconnect(Edge edge);               // a copy: callers pass elements of edges()
    void remove(Uid uid, bool bridge = true); // bridge: join its first input to whoever read it
    void rename(Uid uid, const std::string& name); // made unique and valid
    void setProperty(Uid uid, const std::string& name, PropertyValue value);
    void setPin(Uid uid, std::optional<std::pair<double, double>> pin);
    void setTrainable(Uid uid, bool isTrainable);
    void setNote(Uid uid, const std::string& note);
    void shareWeights(Uid uid, Uid owner); // uid uses owner's weights; 0: its own
    void swapInputs(Uid uid, int port, int otherPort);
    void replaceType(Uid uid, const std::string& type,
                     Properties properties = {}); // keeps uid, name if it still says so, wires

    // Copy and paste: the nodes with the wires among them. Pasting gives new uids and names and returns the new nodes.
    Graph part(const std::vector<Uid>& uids) const;
    std::vector<Uid> paste(const Graph& part);

    // Blocks
    const std::vector<Group>& groups() const { return m_groups; }
    const Group* findGroup(Uid uid) const;                // nullptr if there is none
    std::vector<Uid> membersOf(Uid group) const;          // nodes in it and in the blocks inside it, in node order
    std::vector<Uid> groupsOf(Uid node) const;            // the blocks it stands in, the outermost first
    Uid commonGroup(const std::vector<Uid>& nodes) const; // the innermost block that all of them stand in; 0: none
    // A block whose nodes are all among them goes along as a whole. 0 if no node is there.
    Uid addGroup(const std::string& name, const std::vector<Uid>& nodes, Uid parent = 0);
    Uid addEmptyGroup(const std::string& name, Uid parent = 0); // for builders, which fill it at once with setGroup()
    void setGroup(Uid node, Uid group);                         // 0: into none
    void ungroup(Uid group);                                    // its nodes and blocks go to its parent
    void setCollapsed(Uid group, bool isCollapsed);
    void setGroupPin(Uid group, std::optional<std::pair<double, double>> pin);
    void renameGroup(Uid group, const std::string& name);
    // Puts copies - 1 further copies of the block behind it, each reading the one before. False (and no change) unless exactly
    // one wire enters and one node's result leaves.
    bool repeatGroup(Uid group, int copies);
    void adoptGroup(Group group); // for readers of files: uid and name must be free, the parent known (throws Error)

    // For readers of files: takes the node as it is; uid and name must be free (throws Error).
    void addNode(Node node);
    Uid nextUid() const { return m_nextUid; }
    void reserveUids(Uid next) { m_nextUid = next > m_nextUid ? next : m_nextUid; }

    bool operator==(const Graph&) const = default;

private:
    // Where every node is and which names are taken: follows from nodes and groups, so two graphs never differ in it.
    struct Index {
        std::vector<std::pair<Uid, std::size_t>> places; // by uid
        std::unordered_set<std::string> names;
        bool operator==(const Index&) const { return true; }
    };

    Node* edit(Uid uid);
    Group* editGroup(Uid uid);
    Node& append(Node node);
    void moveBehind(Uid previous); // the last node
    void indexPlaces();
    std::string freeName(const std::string& wanted) const;
    void closeGaps(Uid to);
    bool isFree(const std::string& name) const;
    void dropEmptyGroups();

    std::vector<Node> m_nodes;
    std::vector<Edge> m_edges;
    std::vector<Group> m_groups; // each after its parent
    Uid m_nextUid = 1;
    Index m_index;
};

} // namespace lamina
